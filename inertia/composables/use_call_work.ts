import { ref } from 'vue'
import { words } from '~/words/words'
import { Refused, sendJson } from '~/composables/send_json'
import type { Call } from '~/composables/use_call_list'

const t = words('calls')

interface Calls {
  find: (id: string) => Call | undefined
  take: (calls: Call[]) => void
}

type Status = 'qualified' | 'junk' | null

const wordsFor = ({ readableNumber, status }: Call) => ({
  number: readableNumber ?? t('withheld'),
  status,
})

/**
 * What is done with calls. One thing after the other, each on the call as the one before left it, so that quick fingers do not
 * come in their own way; what a colleague did meanwhile is shown, and not written over.
 */
export function useCallWork(siteId: string, { find, take }: Calls) {
  const toast = useToast()
  const said = ref('')
  /** Calls that something was done with, the last one at the end: what `u` goes back through. */
  const done: string[] = []
  let last: Promise<unknown> = Promise.resolve()

  /** `isNeedless` is asked when its turn has come: what was pressed before may not have been answered yet. */
  function send(
    id: string,
    method: 'POST' | 'PUT',
    what: string,
    body: object = {},
    isNeedless: (call: Call) => boolean = () => false
  ) {
    const mine = last.then(async () => {
      const call = find(id)
      if (!call || isNeedless(call)) return null
      const path = `/sites/${siteId}/calls/${id}/${what}`
      try {
        const form = { ...body, version: call.version }
        const answer = await sendJson<{ call: Call }>(method, path, form)
        take([answer.call])
        return answer.call
      } catch (error) {
        complain(error)
        return null
      }
    })
    last = mine
    return mine
  }

  function complain(error: unknown) {
    if (!(error instanceof Refused)) throw error
    if (error.body?.call) take([error.body.call])
    const description =
      error.status === 409 ? t('now_is', { status: error.body.call.status }) : undefined
    toast.add({
      title: error.message,
      description,
      icon: 'i-lucide-triangle-alert',
      color: 'warning',
    })
  }

  async function setStatus(id: string, status: Status) {
    const isSo = (call: Call) => call.status === status
    const call = await send(id, 'PUT', 'status', { status }, isSo)
    if (!call) return
    done.push(id)
    said.value = t('said_marked', wordsFor(call))
  }

  async function match(id: string, visit: { id: string; month: string } | null) {
    const call = await send(id, 'PUT', 'match', { visit })
    if (call) done.push(id)
  }

  /** Takes back what was last done with this call. */
  async function undo(id: string) {
    const call = await send(id, 'POST', 'undo')
    if (!call) return
    const position = done.lastIndexOf(id)
    if (position >= 0) done.splice(position, 1)
    said.value = t('said_undone', wordsFor(call))
  }

  /** What was done last here; when that is nothing, what was done with this call. */
  function undoLast(id: string | undefined) {
    const latest = done.at(-1) ?? id
    if (latest) void undo(latest)
  }

  return { setStatus, match, undo, undoLast, said }
}
