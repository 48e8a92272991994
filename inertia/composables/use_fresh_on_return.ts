import { onScopeDispose } from 'vue'

/** Whoever comes back to the page finds it as it is now. */
export function useFreshOnReturn(read: () => void) {
  const look = () => {
    if (!document.hidden) read()
  }
  document.addEventListener('visibilitychange', look)
  onScopeDispose(() => document.removeEventListener('visibilitychange', look))
}
