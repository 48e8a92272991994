import { watch } from 'vue'
import { usePage } from '@inertiajs/vue3'

/** Shows what the server has to say about the last request, once. */
export function useFlashToasts() {
  const page = usePage()
  const toast = useToast()

  watch(
    () => page.props.flash,
    (flash) => {
      if (flash?.notice) {
        toast.add({ title: flash.notice, icon: 'i-lucide-check', color: 'success' })
      }
      if (flash?.error) {
        toast.add({ title: flash.error, icon: 'i-lucide-triangle-alert', color: 'error' })
      }
    },
    { immediate: true }
  )
}
