import type { Table } from './table.js'

export interface Line {
  intercept: number
  weights: Float64Array | number[]
}

export function probabilityOf(odds: number): number {
  return 1 / (1 + Math.exp(-odds))
}

export function oddsOf(probability: number): number {
  return Math.log(probability / (1 - probability))
}

/** Log odds of one row. */
export function oddsAt({ intercept, weights }: Line, row: ArrayLike<number>): number {
  let odds = intercept
  for (const [j, weight] of weights.entries()) odds += weight * row[j]
  return odds
}

/** Log odds of the rows from `from` on. */
export function oddsOfRows(line: Line, table: Table, from = 0): Float64Array {
  return Float64Array.from(table.rows(from), (row) => oddsAt(line, row))
}
