import { router } from '@inertiajs/vue3'
import { onBeforeUnmount, onMounted, ref } from 'vue'

/** Asks for these props of the page again and again, as long as somebody looks. Says since when nothing was heard. */
export function useRepeatedLook(props: string[], everyMs: number) {
  let timer: ReturnType<typeof setInterval> | undefined
  let heardAt = new Date()
  const lostSince = ref<Date | null>(null)
  const lose = () => void (lostSince.value = heardAt)
  const look = () =>
    router.reload({
      only: props,
      async: true,
      showProgress: false,
      onNetworkError: lose,
      onHttpException: lose,
      onSuccess: () => {
        heardAt = new Date()
        lostSince.value = null
      },
    })
  onMounted(() => {
    timer = setInterval(() => {
      if (!document.hidden) look()
    }, everyMs)
  })
  onBeforeUnmount(() => clearInterval(timer))
  return lostSince
}
