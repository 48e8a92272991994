import type { Estimate } from '#app/attribution/report/types'

const LOW = 0.05
const HIGH = 0.95

/** As exact as credits are. */
const DIGITS = 1e6

export function withoutInterval(point: number): Estimate {
  return { point: rounded(point), low: null, high: null }
}

function rounded(value: number): number {
  return Math.round(value * DIGITS) / DIGITS
}

/**
 * What was found, and between which values it came to lie in 90 of 100 drawings. `spread`: how far drawings vary for each
 * unit that what was found would vary by.
 */
export function estimateOf(point: number, drawn: Float64Array, spread = 1): Estimate {
  const sorted = drawn.toSorted()
  const at = (part: number) => rounded(point + (quantile(sorted, part) - point) / spread)
  return { point: rounded(point), low: at(LOW), high: at(HIGH) }
}

function quantile(sorted: Float64Array, part: number): number {
  const place = part * (sorted.length - 1)
  const below = Math.floor(place)
  const above = Math.min(below + 1, sorted.length - 1)
  return sorted[below] + (sorted[above] - sorted[below]) * (place - below)
}
