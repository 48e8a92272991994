import { computed, onBeforeUnmount, onMounted, ref, type Ref } from 'vue'

/** So far down the first cards are out of sight. */
const SCROLLED_PX = 120

/** Is somebody reading, so that nothing may move under their eyes? Scrolled down, in a panel, or on a card by keyboard. */
export function useLiveReading(list: Ref<HTMLElement | null>, isPanelOpen: Ref<boolean>) {
  const isScrolled = ref(false)
  const isOnCard = ref(false)

  const onScroll = () => (isScrolled.value = window.scrollY > SCROLLED_PX)
  function onFocus() {
    const row = document.activeElement?.closest('[data-row]')
    isOnCard.value = Boolean(
      row && list.value?.contains(row) && document.activeElement?.matches(':focus-visible')
    )
  }
  /** Where the focus goes is known only after the event that says where it was. */
  const afterBlur = () => queueMicrotask(onFocus)

  onMounted(() => {
    onScroll()
    window.addEventListener('scroll', onScroll, { passive: true })
    document.addEventListener('focusin', onFocus)
    document.addEventListener('focusout', afterBlur)
  })
  onBeforeUnmount(() => {
    window.removeEventListener('scroll', onScroll)
    document.removeEventListener('focusin', onFocus)
    document.removeEventListener('focusout', afterBlur)
  })

  /** To the top, where new cards come in. */
  function stopReading() {
    if (isOnCard.value) (document.activeElement as HTMLElement | null)?.blur()
    window.scrollTo({ top: 0, behavior: 'smooth' })
  }

  const isReading = computed(() => isScrolled.value || isPanelOpen.value || isOnCard.value)
  return { isReading, isScrolled, stopReading }
}
