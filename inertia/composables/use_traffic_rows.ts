import { ref, shallowRef, watch } from 'vue'
import type { Breakdown, Figures } from '~/components/traffic/types'

export interface ToldRows {
  totals: Figures
  breakdown: Breakdown
}

/** Rows that the page did not bring, read from `url` whenever it changes; null asks for nothing. */
export function useTrafficRows(url: () => string | null) {
  const told = shallowRef<ToldRows | null>(null)
  const isReading = ref(false)
  const hasFailed = ref(false)

  async function read() {
    const asked = url()
    told.value = asked === null ? null : told.value
    isReading.value = asked !== null
    hasFailed.value = false
    if (asked === null) return
    const answer = await readJson(asked)
    if (asked !== url()) return
    told.value = answer
    hasFailed.value = answer === null
    isReading.value = false
  }

  watch(url, read, { immediate: true })
  return { told, isReading, hasFailed, read }
}

async function readJson(url: string): Promise<ToldRows | null> {
  try {
    const answer = await fetch(url, { headers: { accept: 'application/json' } })
    return answer.ok ? await answer.json() : null
  } catch {
    return null
  }
}
