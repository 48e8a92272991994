import { onScopeDispose } from 'vue'
import { router } from '@inertiajs/vue3'
import { useFreshOnReturn } from '~/composables/use_fresh_on_return'

const EVERY_MS = 60_000
/** Whoever goes to and fro between two tabs does not ask each time. */
const YOUNG_MS = 10_000

/** Reads the figures anew each minute while somebody looks, and when they come back. Nothing else of the page changes. */
export function useOverviewRefresh() {
  let readAt = Date.now()

  function read() {
    readAt = Date.now()
    router.reload({ only: ['overview'], async: true, showProgress: false })
  }

  const timer = setInterval(() => {
    if (!document.hidden) read()
  }, EVERY_MS)
  onScopeDispose(() => clearInterval(timer))
  useFreshOnReturn(() => {
    if (Date.now() - readAt > YOUNG_MS) read()
  })
  return read
}
