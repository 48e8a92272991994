import { words } from '~/words/words'
import { router } from '@inertiajs/vue3'
import { onBeforeUnmount, onMounted } from 'vue'

const t = words('ui')

/** Asks before a tab with unsaved changes is closed or read anew. */
export function useUnsavedTab(isUnsaved: () => boolean) {
  function onUnload(event: BeforeUnloadEvent) {
    if (isUnsaved()) event.preventDefault()
  }

  onMounted(() => window.addEventListener('beforeunload', onUnload))
  onBeforeUnmount(() => window.removeEventListener('beforeunload', onUnload))
}

/** Asks before a page with unsaved changes is left, by a link or by closing the tab. */
export function useUnsavedGuard(isUnsaved: () => boolean) {
  useUnsavedTab(isUnsaved)
  let stop: (() => void) | undefined

  onMounted(() => {
    stop = router.on('before', ({ detail: { visit } }) => {
      const leaves = visit.method === 'get' && !visit.only.length
      if (leaves && isUnsaved()) return window.confirm(t('leave_unsaved'))
    })
  })
  onBeforeUnmount(() => stop?.())
}
