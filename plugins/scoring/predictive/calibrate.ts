import { fit } from './fit.js'
import { oddsAt, oddsOf, probabilityOf } from './predict.js'
import { Table } from './table.js'

const FOLDS = 5

/** Log odds as they come out of a fit, made into log odds that hold: `intercept + slope * odds`. The slope is never below 0. */
export interface Calibration {
  intercept: number
  slope: number
}

export function calibrated({ intercept, slope }: Calibration, odds: number): number {
  return probabilityOf(intercept + slope * odds)
}

/**
 * Predictions for rows by fits that have not seen them: each fifth by a fit on the others. Fifths have the same share of
 * each class, and rows of all times.
 */
export async function oddsOutOfFold(
  table: Table,
  until: number,
  ridge: number,
  pause: () => Promise<void>
): Promise<Float64Array> {
  const fold = foldsOf(table, until)
  const odds = new Float64Array(until)
  for (let left = 0; left < FOLDS; left++) {
    const line = fit(table, { ridge, uses: (row) => row < until && fold[row] !== left })
    for (let row = 0; row < until; row++) {
      if (fold[row] === left) odds[row] = oddsAt(line, table.row(row))
    }
    await pause()
  }
  return odds
}

function foldsOf({ targets }: Table, until: number): Uint8Array {
  const seen = [0, 0]
  return Uint8Array.from({ length: until }, (_, row) => seen[targets[row]]++ % FOLDS)
}

/**
 * J. Platt, "Probabilistic outputs for support vector machines" (1999): a logistic regression on the predictions, with
 * targets that stop short of 0 and 1 by as much as their number leaves open. Where the predictions point the wrong way, what
 * is left of them is the share of good ones.
 */
export function calibrate(odds: Float64Array, targets: ArrayLike<number>): Calibration {
  let good = 0
  for (let i = 0; i < odds.length; i++) good += targets[i]
  const junk = odds.length - good
  const target = [1 / (junk + 2), (good + 1) / (good + 2)]

  const table = new Table(1, odds.length)
  odds.forEach((value, i) => table.add([value], target[targets[i]]))
  const { intercept, weights } = fit(table, { ridge: 0 })
  if (weights[0] > 0) return { intercept, slope: weights[0] }
  return { intercept: oddsOf((good + 1) / (odds.length + 2)), slope: 0 }
}
