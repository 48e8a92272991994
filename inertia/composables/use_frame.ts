import { onBeforeUnmount, ref } from 'vue'
import { router } from '@inertiajs/vue3'

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

/** Called once, by the layout: nothing stays open over a new page. */
export function useFrameClosing() {
  onBeforeUnmount(router.on('navigate', () => (open.value = null)))
}
