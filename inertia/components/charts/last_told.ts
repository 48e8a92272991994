import type { ChartPoint } from '~/components/charts/types'

/** What is still to come has no value, and stands at the end. */
export function lastTold(points: ChartPoint[]): number {
  return points.findLastIndex(({ value }, i) => value !== null || i === 0)
}
