/** Credits are integers: parts of a million, so that they can be added up exactly. */
export const WHOLE = 1_000_000

/** Weights as parts of 1. Null when they cannot be shared: none, negative, not a number, or all 0. */
export function partsOf(weights: readonly number[]): number[] | null {
  let largest = 0
  for (const weight of weights) {
    if (!Number.isFinite(weight) || weight < 0) return null
    if (weight > largest) largest = weight
  }
  if (largest === 0) return null
  // Scaled first: the sum of what is finite may not be.
  let sum = 0
  for (const weight of weights) sum += weight / largest
  return weights.map((weight) => weight / largest / sum)
}

/**
 * Weights as shares of a million that sum to a million: each is rounded down, and what remains goes to those that lost
 * most by it, the earlier ones first. Null when the weights cannot be shared.
 */
export function sharesOf(weights: readonly number[]): number[] | null {
  const parts = partsOf(weights)
  if (!parts) return null
  let rest = WHOLE
  const shares = parts.map((part) => {
    const share = Math.floor(part * WHOLE)
    rest -= share
    return share
  })
  if (rest > 0) giveAway(rest, shares, parts)
  return shares
}

function giveAway(rest: number, shares: number[], parts: number[]) {
  const lost = parts.map((part, place) => part * WHOLE - shares[place])
  const losers = [...lost.keys()].sort((a, b) => lost[b] - lost[a] || a - b)
  for (let i = 0; i < rest; i++) shares[losers[i % losers.length]]++
}
