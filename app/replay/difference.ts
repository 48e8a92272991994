import type { ScoreReasons } from '#app/visitors/types'

/** One visit as two scorers see it. */
export interface DifferenceExample {
  sessionId: string
  /** `YYYY-MM`, as in the address of the session's page. */
  month: string
  /** ISO instant at which it began. */
  at: string
  label: string
  before: ExampleScore
  after: ExampleScore
}

export interface ExampleScore {
  score: number
  reasons: ScoreReasons
}

/** What two scorers make of the same visits. */
export interface Difference {
  /** Visits by ten of the one (before, or as it stands) and ten of the other: `cells[10 * before + after]`. */
  cells: number[]
  /** The largest moves, the largest first. */
  examples: DifferenceExample[]
}

export const TENS = 10

/** 0-10, 11-20, ... 91-100: so that the limits of the bands (30, 60, 80) lie between tens. */
export function tenOf(score: number): number {
  return Math.max(0, Math.ceil(score / TENS) - 1)
}

export function cellOf(before: number, after: number): number {
  return TENS * tenOf(before) + tenOf(after)
}

export function noDifference(): Difference {
  return { cells: Array<number>(TENS * TENS).fill(0), examples: [] }
}

/**
 * The `limit` largest moves of both lists, each visit once; where a visit is in both, as `newer` has it. A visit that does
 * not move is no example.
 */
export function largestMoves(
  older: readonly DifferenceExample[],
  newer: readonly DifferenceExample[],
  limit: number
): DifferenceExample[] {
  const bySession = new Map([...older, ...newer].map((example) => [example.sessionId, example]))
  return [...bySession.values()]
    .filter((example) => moveOf(example) > 0)
    .sort((a, b) => moveOf(b) - moveOf(a) || b.at.localeCompare(a.at))
    .slice(0, limit)
}

export function moveOf({ before, after }: Pick<DifferenceExample, 'before' | 'after'>): number {
  return Math.abs(after.score - before.score)
}
