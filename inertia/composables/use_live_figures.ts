import { router } from '@inertiajs/vue3'
import { onBeforeUnmount, onMounted } from 'vue'

/** Sums are read again, not added up from messages: an addition that misses one message stays wrong all day. */
const AGAIN_MS = 20_000

/** Keeps the figures of today fresh for as long as somebody looks. */
export function useLiveFigures(isLive: () => boolean) {
  let timer: ReturnType<typeof setInterval> | undefined

  function refresh() {
    if (document.hidden || !isLive()) return
    router.reload({ only: ['today'], async: true, showProgress: false })
  }

  onMounted(() => (timer = setInterval(refresh, AGAIN_MS)))
  onBeforeUnmount(() => clearInterval(timer))
}
