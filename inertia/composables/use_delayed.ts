import { onScopeDispose, ref, watch } from 'vue'

/** What comes at once needs no skeleton; only what takes longer. */
const SHOWN_AFTER_MS = 200

/** True once `isOn` has been true for a while. */
export function useDelayed(isOn: () => boolean) {
  const isLong = ref(false)
  let timer: ReturnType<typeof setTimeout> | undefined
  watch(
    isOn,
    (now) => {
      clearTimeout(timer)
      if (now) timer = setTimeout(() => (isLong.value = true), SHOWN_AFTER_MS)
      else isLong.value = false
    },
    { immediate: true }
  )
  onScopeDispose(() => clearTimeout(timer))
  return isLong
}
