import { router } from '@inertiajs/vue3'
import { computed, onBeforeUnmount, ref, watch } from 'vue'

/** A run as `app/jobs` tells of it; the page hands in the one it was rendered with. */
export interface ShownRun {
  id: string
  state: 'waiting' | 'running' | 'done' | 'failed' | 'stopped'
  done: number
  total: number | null
  problem: string | null
  stopRequested: boolean
  createdAt: string
  startedAt: string | null
  finishedAt: string | null
}

const POLL_MS = 1_000

/** Follows a run until it ends, and then loads the page's data again: somebody wants to see what came of it. */
export function useRun(runs: () => string, run: () => ShownRun) {
  const current = ref<ShownRun>(run())
  const isUnreachable = ref(false)
  const isUnderWay = computed(() => ['waiting', 'running'].includes(current.value.state))
  let timer: ReturnType<typeof setTimeout> | undefined

  async function look() {
    const { id } = current.value
    try {
      const answer = await fetch(`${runs()}/${id}`, {
        headers: { accept: 'application/json' },
      })
      if (!answer.ok) throw new Error(String(answer.status))
      isUnreachable.value = false
      const told: ShownRun = await answer.json()
      if (told.id === current.value.id) current.value = told
      if (!isUnderWay.value) router.reload()
    } catch {
      isUnreachable.value = true
    }
    follow()
  }

  function follow() {
    clearTimeout(timer)
    if (isUnderWay.value) timer = setTimeout(look, POLL_MS)
  }

  watch(
    run,
    (given) => {
      current.value = given
      follow()
    },
    { immediate: true }
  )
  onBeforeUnmount(() => clearTimeout(timer))

  return { current, isUnderWay, isUnreachable }
}
