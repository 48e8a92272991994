import { router } from '@inertiajs/vue3'
import { onBeforeUnmount, onMounted } from 'vue'

/** Asks before a page with unsaved changes is left, by a link or by closing the tab. */
export function useUnsavedGuard(isUnsaved: () => boolean) {
  let stop: (() => void) | undefined

  function onUnload(event: BeforeUnloadEvent) {
    if (isUnsaved()) event.preventDefault()
  }

  onMounted(() => {
    window.addEventListener('beforeunload', onUnload)
    stop = router.on('before', ({ detail: { visit } }) => {
      const leaves = visit.method === 'get' && !visit.only.length
      if (leaves && isUnsaved()) return window.confirm('Leave without saving your changes?')
    })
  })
  onBeforeUnmount(() => {
    window.removeEventListener('beforeunload', onUnload)
    stop?.()
  })
}
