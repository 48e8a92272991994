import { onBeforeUnmount, ref } from 'vue'
import { router } from '@inertiajs/vue3'

/** Whether the page is on its way to other figures, or to another page. */
export function useVisiting() {
  const isVisiting = ref(false)
  const stops = [
    router.on('start', ({ detail }) => {
      if (!detail.visit.prefetch) isVisiting.value = true
    }),
    router.on('finish', () => {
      isVisiting.value = false
    }),
  ]
  onBeforeUnmount(() => stops.forEach((stop) => stop()))
  return isVisiting
}
