/** Credits are integers: parts of a million, so that they can be added up exactly. */
export const WHOLE = 1_000_000

/** Weights as parts of 1. Null when they cannot be shared: none, negative, not a number, or all 0. */
export function partsOf(weights: readonly number[]): number[] | null {
  const largest = weights.reduce((most, weight) => Math.max(most, weight), 0)
  if (!(largest > 0) || !weights.every((weight) => weight >= 0 && Number.isFinite(weight))) {
    return null
  }
  // Scaled first: the sum of what is finite may not be.
  const scaled = weights.map((weight) => weight / largest)
  const sum = scaled.reduce((total, weight) => total + weight, 0)
  return scaled.map((weight) => weight / sum)
}

/**
 * Weights as shares of a million that sum to a million: each is rounded down, and what remains goes to those that lost
 * most by it, the earlier ones first. Null when the weights cannot be shared.
 */
export function sharesOf(weights: readonly number[]): number[] | null {
  const parts = partsOf(weights)
  if (!parts) return null
  const exact = parts.map((part) => part * WHOLE)
  const shares = exact.map(Math.floor)
  const rest = WHOLE - shares.reduce((total, share) => total + share, 0)
  const losers = exact
    .map((value, place) => ({ place, lost: value - shares[place] }))
    .sort((a, b) => b.lost - a.lost || a.place - b.place)
  for (let i = 0; i < rest; i++) shares[losers[i % losers.length].place]++
  return shares
}
