import { calibrated, type Calibration } from './calibrate.js'
import { oddsOfRows, type Line } from './predict.js'
import { auc, brier, calibrationError, logLoss, tenths } from './metrics.js'
import type { Examples } from './examples.js'
import type { LearningReport } from '#app/plugins/contracts/scorer'

/** Fewer tell nothing of how good a prediction is. */
const MIN_HELD_OUT = 10

type HeldOut = NonNullable<LearningReport['heldOut']>

/** Where the youngest fifth begins: what is learned from the rows before it is judged by those after it. */
export function youngestFifth({ table }: Examples): number {
  return table.length - Math.floor(table.length / 5)
}

/** Holds what was learned from the rows before `from` against the rows from there on; null where these are too few. */
export function judge(
  { table, rules }: Examples,
  from: number,
  line: Line,
  calibration: Calibration
): HeldOut | null {
  const happened = table.targets.subarray(from)
  if (happened.length < MIN_HELD_OUT) return null
  const predicted = oddsOfRows(line, table, from).map((odds) => calibrated(calibration, odds))
  const always = new Float64Array(happened.length).fill(share(table.targets.subarray(0, from)))
  const good = happened.reduce((sum, one) => sum + one, 0)
  return {
    good,
    junk: happened.length - good,
    auc: auc(predicted, happened),
    logLoss: logLoss(predicted, happened),
    brier: brier(predicted, happened),
    calibrationError: calibrationError(predicted, happened),
    baseline: { logLoss: logLoss(always, happened), brier: brier(always, happened) },
    rules: { auc: auc(rules.slice(from), happened) },
    reliability: tenths(predicted, happened).filter(({ count }) => count > 0),
  }
}

/** Of good ones, and never 0 or 1: what has not happened yet is not impossible. */
function share(targets: Float64Array) {
  return (targets.reduce((sum, one) => sum + one, 0) + 1) / (targets.length + 2)
}
