import type { Measure, Row } from '~/components/attribution/types'

export interface Move {
  row: Row
  now: number
  then: number
}

/** What each row has by the one model and would have by the other; the largest change first. */
export function movesOf(rows: readonly Row[], now: string, then: string, measure: Measure): Move[] {
  const given = (row: Row, model: string) => row.cells[model]?.[measure].point ?? 0
  return rows
    .map((row) => ({ row, now: given(row, now), then: given(row, then) }))
    .filter((move) => move.now !== 0 || move.then !== 0)
    .sort((a, b) => Math.abs(b.then - b.now) - Math.abs(a.then - a.now))
}

/** The part of all credit that changes hands, 0 to 1. */
export function movedShare(moves: readonly Move[]): number {
  const whole = moves.reduce((sum, move) => sum + move.now, 0)
  const changed = moves.reduce((sum, move) => sum + Math.abs(move.then - move.now), 0)
  return whole > 0 ? changed / 2 / whole : 0
}
