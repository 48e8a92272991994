import type { Dimension } from '#app/history/reading/tally'

/** Of a day; what is smaller is one row together. */
export const LARGEST: Record<Dimension, number> = { source: 30, page: 50 }
export const OTHERS = '(other)'

/** The largest of a day; all others together are one. */
export function largestOf(values: Map<string, number>, dimension: Dimension): Map<string, number> {
  if (values.size <= LARGEST[dimension]) return values
  const others = values.get(OTHERS) ?? 0
  values.delete(OTHERS)
  const sorted = [...values].sort(([, one], [, other]) => other - one)
  const rest = sorted.slice(LARGEST[dimension]).reduce((sum, [, count]) => sum + count, others)
  const largest = new Map(sorted.slice(0, LARGEST[dimension]))
  if (rest) largest.set(OTHERS, rest)
  return largest
}
