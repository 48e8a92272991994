import { router } from '@inertiajs/vue3'
import { words } from '~/words/words'
import { Refused, sendJson } from '~/composables/send_json'
import type { Trouble } from '~/components/overview/types'

const t = words('overview')

type Item = Pick<Trouble, 'siteId' | 'item'>

/** Hides what somebody has seen for seven days: from themselves at once, from everybody by a second press. All of it can be undone. */
export function useSnoozes(mayHideForAll: (siteId: string) => boolean) {
  const toast = useToast()

  async function send({ siteId, item }: Item, isForAll: boolean, what: '' | '/undo' = '') {
    try {
      await sendJson('POST', `/sites/${siteId}/snoozes${what}`, { item, isForAll })
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      toast.add({ title: error.message, color: 'error', icon: 'i-lucide-triangle-alert' })
      return false
    }
    router.reload({ only: ['overview'], async: true, showProgress: false })
    return true
  }

  async function hide(item: Item, isForAll = false) {
    if (!(await send(item, isForAll))) return
    const undo = { label: t('undo'), onClick: () => void wake(item, isForAll) }
    const forAll = { label: t('for_all'), onClick: () => void hide(item, true) }
    toast.add({
      title: t(isForAll ? 'snoozed_for_all' : 'snoozed'),
      icon: 'i-lucide-bell-off',
      actions: isForAll || !mayHideForAll(item.siteId) ? [undo] : [undo, forAll],
    })
  }

  async function wake(item: Item, isForAll: boolean) {
    if (!(await send(item, isForAll, '/undo'))) return
    // Who hides something from everybody has hidden it from themselves before.
    if (isForAll && !(await send(item, false, '/undo'))) return
    toast.add({ title: t('woken'), icon: 'i-lucide-bell' })
  }

  return { hide, wake }
}
