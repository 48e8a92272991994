import { computed, onScopeDispose, ref, type ShallowRef, watch } from 'vue'

const AT_ONCE = 30
/** So far below the screen the next ones are drawn already. */
const AHEAD = '600px'

/**
 * Of a list that changes all the time, the rows that are drawn: the first ones, and more of them as somebody comes to their end. Drawing
 * what nobody sees is what a press would have to wait for.
 *
 * @param end stands after the last row
 */
export function useDrawnRows<T>(rows: () => T[], end: Readonly<ShallowRef<HTMLElement | null>>) {
  const room = ref(AT_ONCE)
  const showMore = () => (room.value += AT_ONCE)
  const observer = new IntersectionObserver(
    (seen) => {
      if (seen.some(({ isIntersecting }) => isIntersecting)) showMore()
    },
    { rootMargin: AHEAD }
  )
  watch(end, (element) => {
    observer.disconnect()
    if (element) observer.observe(element)
  })
  onScopeDispose(() => observer.disconnect())
  return {
    drawn: computed(() => rows().slice(0, room.value)),
    left: computed(() => Math.max(0, rows().length - room.value)),
    showMore,
  }
}
