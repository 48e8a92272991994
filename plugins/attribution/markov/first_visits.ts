import { CONVERTED, START, type Chain } from './chain.js'

/** Up to so many states all is found at once, by inverting one matrix. */
const MAX_INVERTED = 400

/** What can be said of a chain of order 1 without solving it once for each channel. */
export interface FirstVisits {
  /** By state: the probability that a journey ever comes there. */
  comes: Float64Array
  /** By state: what a journey is worth from there on; see `absorbed`. */
  worthFrom(reward: readonly number[]): Float64Array
}

/**
 * From the fundamental matrix N = (I - P)^-1, the expected visits of each state from each state (Kemeny and Snell, "Finite
 * Markov Chains", 1960): a journey comes to a state with probability N[start][state] / N[state][state]. Null: a channel is
 * more than one state, or there are too many.
 */
export function firstVisitsOf(chain: Chain): FirstVisits | null {
  const size = chain.total.length
  if (size > MAX_INVERTED || chain.madeOf.some((channels) => channels.length > 1)) return null
  const visits = inverted(chain, size)
  return {
    comes: Float64Array.from(visits, (row, state) => visits[START][state] / row[state]),
    worthFrom(reward) {
      const gained = reward.map((value, state) => {
        const converted = chain.next[state].get(CONVERTED) ?? 0
        return converted > 0 ? (converted / chain.total[state]) * value : 0
      })
      return Float64Array.from(visits, (row) => row.reduce((sum, n, to) => sum + n * gained[to], 0))
    },
  }
}

/** Gauss and Jordan without pivoting: I - P is diagonally dominant. */
function inverted(chain: Chain, size: number): Float64Array[] {
  const rows = Array.from({ length: size }, (_, state) => {
    const row = new Float64Array(size)
    for (const [to, journeys] of chain.next[state]) {
      if (to >= START) row[to] -= journeys / chain.total[state]
    }
    row[state] += 1
    return row
  })
  for (let pivot = 0; pivot < size; pivot++) {
    const own = rows[pivot]
    const divisor = own[pivot]
    own[pivot] = 1
    for (let column = 0; column < size; column++) own[column] /= divisor
    for (let state = 0; state < size; state++) {
      const row = rows[state]
      const factor = row[pivot]
      if (state === pivot || factor === 0) continue
      row[pivot] = 0
      for (let column = 0; column < size; column++) row[column] -= factor * own[column]
    }
  }
  return rows
}
