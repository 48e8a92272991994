import type { CreditRow } from '#app/attribution/page/credit_table'

/** A row of which models say things too different for chance. */
export interface Verdict {
  key: string | null
  /** Models. */
  highest: string
  lowest: string
  /** What lies between the two, in `measure`. */
  stake: number
  measure: 'conversions' | 'value'
}

/** The higher is at least so many times the lower. */
const FACTOR = 1.5

/** What is at stake is at least this part of all that there is. */
const LEAST_SHARE = 0.01

const NOTHING = { point: 0, low: 0, high: 0 }

/**
 * Rows whose verdict depends on the model: one of `models` gives at least half as much again as another, and the intervals of
 * the two have nothing in common. The largest stake first, without trifles. Without intervals nobody knows.
 */
export function verdictsOf(
  rows: readonly CreditRow[],
  models: readonly string[],
  measure: Verdict['measure']
): Verdict[] {
  const whole = rows.reduce((sum, { cells }) => sum + (cells[models[0]]?.[measure].point ?? 0), 0)
  return rows
    .filter(({ kind }) => kind === 'key')
    .flatMap((row) => verdictOf(row, models, measure) ?? [])
    .filter(({ stake }) => stake >= LEAST_SHARE * whole)
    .sort((a, b) => b.stake - a.stake)
}

function verdictOf(
  { key, cells }: CreditRow,
  models: readonly string[],
  measure: Verdict['measure']
): Verdict | null {
  const given = models
    .map((model) => ({ model, ...(cells[model]?.[measure] ?? NOTHING) }))
    .sort((a, b) => b.point - a.point)
  const [highest, lowest] = [given[0], given.at(-1)]
  if (!highest || !lowest || highest.low === null || lowest.high === null) return null
  if (highest.point < FACTOR * lowest.point || highest.low <= lowest.high) return null
  const stake = highest.point - lowest.point
  return { key, highest: highest.model, lowest: lowest.model, stake, measure }
}
