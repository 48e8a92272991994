import { computed, onScopeDispose, readonly, ref } from 'vue'

const now = ref(Date.now())
let users = 0
let timer: ReturnType<typeof setInterval> | undefined

/** The time, once a second, from one timer for the whole page. It stands still while nobody looks at the page. */
export function useNow() {
  if (users++ === 0) start()
  onScopeDispose(() => {
    if (--users === 0) clearInterval(timer)
  })
  return readonly(now)
}

/** The minute that it is, for what need not be worked out each second. */
export function useMinute() {
  const second = useNow()
  return computed(() => Math.floor(second.value / 60_000) * 60_000)
}

function start() {
  now.value = Date.now()
  timer = setInterval(() => {
    if (!document.hidden) now.value = Date.now()
  }, 1000)
}

document.addEventListener('visibilitychange', () => {
  if (!document.hidden) now.value = Date.now()
})
