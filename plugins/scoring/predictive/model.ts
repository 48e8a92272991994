import { FEATURES } from './features.js'
import { SIGNALS } from './signals.js'
import type { Fit } from './fit.js'
import type { Table } from './table.js'
import type { Calibration } from './calibrate.js'

/** What is stored as JSON when something was learned. */
export interface Model {
  /** Another encoding is another model. */
  features: string[]
  intercept: number
  weights: number[]
  calibration: Calibration
  /** The visit that explanations start from: nothing shown yet, everything else as it is on average. */
  usual: number[]
  /** How much the prediction counts beside the rules, 0 to 1: a matter of how many examples it learned from. */
  trust: number
}

const NAMES = FEATURES.map(({ name }) => name)

export function modelOf(
  { intercept, weights }: Fit,
  calibration: Calibration,
  table: Table,
  trust: number
): Model {
  return {
    features: NAMES,
    intercept,
    weights: [...weights],
    calibration,
    usual: usualOf(table),
    trust,
  }
}

function usualOf(table: Table): number[] {
  const sums = new Array<number>(table.width).fill(0)
  for (const row of table.rows()) {
    for (const [j, value] of row.entries()) sums[j] += value
  }
  return sums.map((sum, j) => (j < SIGNALS.length ? 0 : sum / table.length))
}

/** Models come from storage, perhaps from another version: null for what this one cannot use. */
export function readModel(stored: any): Model | null {
  const isUsable =
    Array.isArray(stored?.features) &&
    stored.features.length === NAMES.length &&
    NAMES.every((name, i) => stored.features[i] === name) &&
    areNumbers(stored.weights) &&
    areNumbers(stored.usual) &&
    [
      stored.intercept,
      stored.calibration?.intercept,
      stored.calibration?.slope,
      stored.trust,
    ].every(Number.isFinite) &&
    stored.trust >= 0 &&
    stored.trust <= 1
  return isUsable ? stored : null
}

function areNumbers(list: any) {
  return Array.isArray(list) && list.length === NAMES.length && list.every(Number.isFinite)
}
