import { atSite } from '~/composables/at_site'
import { ref } from 'vue'
import { router } from '@inertiajs/vue3'
import { words } from '~/words/words'
import { Refused, sendJson } from '~/composables/send_json'
import type { Funnel, Plan } from '~/components/funnels/types'

const t = words('funnels')

interface FieldError {
  field: string
  message: string
}

/** What people do with the funnels of a site. `addressOf` is where one is shown, and without an id all of them are. */
export function useFunnelWork(siteId: () => string, addressOf: (id?: string) => string) {
  const toast = useToast()
  const errors = ref<Record<string, string>>({})
  const problem = ref<string | null>(null)
  /** Somebody else was faster: what is there now. */
  const stale = ref<{ current: Funnel | null } | null>(null)
  const isSending = ref(false)
  const isSaved = ref(false)
  const path = (end = '') => `${atSite(siteId())}/conversions/funnels${end}`

  function forget() {
    errors.value = {}
    problem.value = null
    stale.value = null
    isSaved.value = false
  }

  /** False: it was not stored, and the page says why. */
  async function save(base: Funnel | null, plan: Plan): Promise<boolean> {
    forget()
    isSending.value = true
    try {
      const { funnel } = base
        ? await sendJson<{ funnel: Funnel }>('PUT', path(`/${base.id}`), {
            ...plan,
            version: base.version,
          })
        : await sendJson<{ funnel: Funnel }>('POST', path(), plan)
      isSaved.value = true
      toast.add({ title: t(base ? 'editor.saved' : 'editor.created'), icon: 'i-lucide-check' })
      router.get(addressOf(funnel.id), {}, { preserveScroll: true })
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
    if (error.status === 409) stale.value = { current: error.body.funnel }
    else if (error.status === 422 && Array.isArray(error.body?.errors)) {
      const told = error.body.errors as FieldError[]
      errors.value = Object.fromEntries(told.map(({ field, message }) => [field, message]))
    } else problem.value = error.message
  }

  async function remove({ id, name, version }: Funnel) {
    try {
      await sendJson('POST', path(`/${id}/remove`), { version })
    } catch (error) {
      return tellOf(error)
    }
    toast.add({
      title: t('removed', { name }),
      icon: 'i-lucide-trash-2',
      actions: [
        { label: t('undo'), color: 'neutral', variant: 'outline', onClick: () => void restore(id) },
      ],
    })
    router.get(addressOf(), {}, { preserveScroll: true })
  }

  async function restore(id: string) {
    try {
      await sendJson('POST', path(`/${id}/restore`))
    } catch (error) {
      return tellOf(error)
    }
    toast.add({ title: t('back_again'), icon: 'i-lucide-check' })
    router.get(addressOf(id), {}, { preserveScroll: true })
  }

  async function move(id: string, place: number) {
    try {
      await sendJson('POST', path(`/${id}/move`), { place })
    } catch (error) {
      return tellOf(error)
    }
    router.reload({ only: ['view'] })
  }

  /** What is there now is shown beside it. */
  function tellOf(error: unknown) {
    if (!(error instanceof Refused)) throw error
    toast.add({ title: error.message, icon: 'i-lucide-triangle-alert', color: 'error' })
    router.reload()
  }

  return { errors, problem, stale, isSending, isSaved, forget, save, remove, move }
}

export type FunnelWork = ReturnType<typeof useFunnelWork>
