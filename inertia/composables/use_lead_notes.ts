import { ref } from 'vue'
import { words } from '~/words/words'
import { Refused, sendJson } from '~/composables/send_json'
import { useNoteDrafts } from '~/composables/use_note_drafts'
import type { LeadDetails } from '~/composables/use_lead_details'

const t = words('leads')

/** Text, never markup. */
export type Note = LeadDetails['notes'][number]

/** What people write of a lead. What could not be stored stays in its field. */
export function useLeadNotes(siteId: string, leadId: () => string, onChanged: () => void) {
  const toast = useToast()
  const { draft, change } = useNoteDrafts(leadId)
  const isSending = ref(false)

  async function send(method: 'POST' | 'PUT', what: string, body: object = {}) {
    if (isSending.value) return false
    isSending.value = true
    try {
      await sendJson(method, `/sites/${siteId}/leads/${leadId()}/notes${what}`, body)
      onChanged()
      return true
    } catch (error) {
      complain(error)
      return false
    } finally {
      isSending.value = false
    }
  }

  function complain(error: unknown) {
    if (!(error instanceof Refused)) throw error
    const current: string | undefined = error.status === 409 ? error.body?.text : undefined
    if (current !== undefined && change.value) change.value.was = current
    toast.add({
      title: error.message,
      description: current === undefined ? undefined : t('note.says_now', { text: current }),
      icon: 'i-lucide-triangle-alert',
      color: 'warning',
    })
  }

  async function add() {
    const text = draft.value
    if (!text.trim() || !(await send('POST', '', { text }))) return
    draft.value = ''
  }

  async function save() {
    if (!change.value?.text.trim()) return
    const { id, text, was } = change.value
    if (await send('PUT', `/${id}`, { text, was })) change.value = null
  }

  async function remove({ id }: Note) {
    if (!(await send('POST', `/${id}/remove`))) return
    const onClick = () => void send('POST', `/${id}/restore`)
    toast.add({
      title: t('note.removed'),
      icon: 'i-lucide-trash-2',
      color: 'neutral',
      actions: [{ label: t('undo'), color: 'neutral', variant: 'outline', onClick }],
    })
  }

  const edit = ({ id, text }: Note) => void (change.value = { id, text, was: text })

  return { draft, change, isSending, add, edit, save, remove }
}
