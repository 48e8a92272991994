import { onBeforeUnmount, ref } from 'vue'
import { router, usePage } from '@inertiajs/vue3'

/** Which of the frame's overlays is open: one at a time, opened from anywhere. */
export type Overlay = 'palette' | 'keys' | 'rail'

const open = ref<Overlay | null>(null)

export function useFrame() {
  return {
    open,
    show: (overlay: Overlay) => (open.value = overlay),
    close: () => (open.value = null),
  }
}

/**
 * Called once, by the layout: nothing stays open over a new page. Arriving on the first page is told as well, some time after
 * it is there; what somebody has opened by then stays.
 */
export function useFrameClosing() {
  let address = usePage().url
  const close = (arrivedAt: string) => {
    if (arrivedAt === address) return
    address = arrivedAt
    open.value = null
  }
  onBeforeUnmount(router.on('navigate', ({ detail }) => close(detail.page.url)))
}
