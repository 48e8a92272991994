/**
 * Shapley values of a game of `players` with the worth of each coalition, as a bit mask: what each player adds, averaged
 * over all orders in which they can come (Shapley, "A value for n-person games", 1953). Exact; 2^players steps.
 */
export function shapleyValues(players: number, worth: Float64Array): number[] {
  const weights = coalitionWeights(players)
  const values = Array.from({ length: players }, () => 0)
  for (let coalition = 0; coalition < worth.length; coalition++) {
    const weight = weights[bits(coalition)]
    for (let player = 0; player < players; player++) {
      const joined = coalition | (1 << player)
      if (joined !== coalition) values[player] += weight * (worth[joined] - worth[coalition])
    }
  }
  return values
}

/** s! (n - s - 1)! / n! for coalitions of s players, without computing factorials. */
function coalitionWeights(players: number): number[] {
  const weights: number[] = []
  let binomial = 1
  for (let size = 0; size < players; size++) {
    weights.push(1 / (players * binomial))
    binomial = (binomial * (players - 1 - size)) / (size + 1)
  }
  return weights
}

export function bits(mask: number): number {
  let count = 0
  for (let rest = mask; rest; rest &= rest - 1) count++
  return count
}

/** Adds to each coalition what its parts have: sum over subsets, in place. */
export function sumOverSubsets(values: Float64Array): Float64Array {
  for (let bit = 1; bit < values.length; bit <<= 1) {
    for (let mask = 0; mask < values.length; mask++) {
      if (mask & bit) values[mask] += values[mask ^ bit]
    }
  }
  return values
}
