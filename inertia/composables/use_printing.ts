import { onBeforeUnmount, onMounted } from 'vue'

/** What paper needs and no stylesheet can give it: `begin` before the page is printed, `end` when it is shown again. */
export function usePrinting(begin: () => void, end: () => void = () => {}) {
  onMounted(() => {
    window.addEventListener('beforeprint', begin)
    window.addEventListener('afterprint', end)
  })
  onBeforeUnmount(() => {
    window.removeEventListener('beforeprint', begin)
    window.removeEventListener('afterprint', end)
  })
}
