import { ref } from 'vue'

/** Which of the frame's overlays is open: one at a time, opened from anywhere. */
export type Overlay = 'palette' | 'keys' | 'rail' | 'switcher'

const open = ref<Overlay | null>(null)

export function useFrame() {
  return {
    open,
    show: (overlay: Overlay) => (open.value = overlay),
    close: () => (open.value = null),
  }
}
