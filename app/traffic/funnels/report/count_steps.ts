import { medianOf } from '#app/traffic/funnels/walk/median'
import type { Walked } from '#app/traffic/funnels/walk/types'

/** Of those who came to a step. */
export interface StepCount {
  visitors: number
  /** Those who came no further; 0 of the last step. */
  dropped: number
  /** Half of them took longer since they were last at the step before. Null: of the first step, and where nobody came. */
  medianSec: number | null
  /** What those who came no further saw next in that visit, the most first: pages by number and 1; 0: nothing, they left. */
  next: { page: number; visitors: number }[]
}

export function countSteps({ depth, next, waits }: Walked): StepCount[] {
  const dropped = new Uint32Array(waits.length + 1)
  const seen = waits.map(() => new Map<number, number>())
  for (const [i, steps] of depth.entries()) {
    dropped[steps]++
    const pages = seen[steps - 1]
    pages.set(next[i], (pages.get(next[i]) ?? 0) + 1)
  }
  let left = depth.length
  return waits.map((times, step) => {
    const visitors = left
    left -= dropped[step + 1]
    const isLast = step === waits.length - 1
    return {
      visitors,
      dropped: isLast ? 0 : dropped[step + 1],
      medianSec: medianOf(times),
      next: isLast ? [] : mostFirst(seen[step]),
    }
  })
}

function mostFirst(counts: Map<number, number>) {
  return [...counts]
    .map(([page, visitors]) => ({ page, visitors }))
    .sort((a, b) => b.visitors - a.visitors || a.page - b.page)
}
