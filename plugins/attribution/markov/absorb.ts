import { CONVERTED, START, type Chain } from './chain.js'

/** Up to so many states are solved by elimination; with more of them sweeping is quicker, and as exact as numbers are. */
const MAX_ELIMINATED = 120

/** A sweep that changes nothing by more than this has found the answer; probabilities have 16 digits. */
const PRECISION = 1e-15
const MAX_SWEEPS = 20_000

/**
 * What a journey is worth, by the state it is in: the probability of `CONVERTED` times what `reward` says of its last
 * state. Journeys that come to the channel `without` are lost there. Solves x = P x + r; `from` is where it begins, such
 * as the answer with all channels.
 */
export function absorbed(
  chain: Chain,
  reward: readonly number[],
  without: number | null,
  from?: Float64Array
): Float64Array {
  const isOpen = chain.madeOf.map(
    (channels, state) => chain.total[state] > 0 && !(without !== null && channels.includes(without))
  )
  const x = isOpen.map((open, state) => (open ? (from?.[state] ?? 0) : 0))
  const system = { chain, reward, isOpen, x: Float64Array.from(x) }
  return chain.total.length <= MAX_ELIMINATED ? eliminate(system) : sweep(system)
}

interface System {
  chain: Chain
  reward: readonly number[]
  /** Journeys go on from this state. */
  isOpen: readonly boolean[]
  x: Float64Array
}

/** Gauss-Seidel from the last found state to the first, so that each sweep carries an answer back through all states. */
function sweep({ chain, reward, isOpen, x }: System): Float64Array {
  for (let count = 0; count < MAX_SWEEPS; count++) {
    let change = 0
    for (let state = x.length - 1; state >= START; state--) {
      if (!isOpen[state]) continue
      let sum = 0
      for (const [to, journeys] of chain.next[state]) {
        if (to === CONVERTED) sum += journeys * reward[state]
        else if (to >= 0) sum += journeys * x[to]
      }
      const value = sum / chain.total[state]
      change = Math.max(change, Math.abs(value - x[state]))
      x[state] = value
    }
    if (change <= PRECISION * Math.max(1, x[START])) break
  }
  return x
}

/** Gauss without pivoting: I - P is diagonally dominant. */
function eliminate({ chain, reward, isOpen, x }: System): Float64Array {
  const size = x.length
  const rows = isOpen.map((open, state) => {
    const row = new Float64Array(size + 1)
    row[state] = 1
    if (!open) return row
    for (const [to, journeys] of chain.next[state]) {
      const part = journeys / chain.total[state]
      if (to === CONVERTED) row[size] += part * reward[state]
      else if (to >= 0) row[to] -= part
    }
    return row
  })
  for (let pivot = size - 1; pivot >= START; pivot--) {
    for (let row = START; row < size; row++) {
      const factor = row === pivot ? 0 : rows[row][pivot] / rows[pivot][pivot]
      if (factor === 0) continue
      for (let column = 0; column <= size; column++)
        rows[row][column] -= factor * rows[pivot][column]
    }
  }
  return Float64Array.from(rows, (row, state) => row[size] / row[state])
}
