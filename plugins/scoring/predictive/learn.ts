import { calibrate, oddsOutOfFold, type Calibration } from './calibrate.js'
import { gather, type Examples } from './examples.js'
import { FEATURES } from './features.js'
import { fit, type Fit } from './fit.js'
import { judge, youngestFifth } from './judge.js'
import { modelOf } from './model.js'
import type { Table } from './table.js'
import type { Learned, LearningReport, ScorerLearner } from '#app/plugins/contracts/scorer'

/** With fewer of a class than this, there is nothing to learn from, not even a little. */
const FEWEST = 10

type Pause = () => Promise<void>

/**
 * Learns twice: from the older four fifths, to be judged by the youngest, and then from all of them in the same way. The
 * second is used, because the youngest visits are the most like those to come; the report is of the first.
 */
export const learn: ScorerLearner['learn'] = async (stream, settings, { progress }) => {
  const examples = await gather(stream, progress)
  const { good, junk, table } = examples
  const needed = settings.minimum as number
  const few = Math.min(good, junk)
  if (few < FEWEST) return refuse(examples, tooFew(examples, needed))

  const ridge = settings.ridge as number
  const pause = () => progress(table.length)
  const boundary = youngestFifth(examples)
  const older = await learnFrom(examples, boundary, ridge, pause)
  const heldOut = judge(examples, boundary, older.line, older.calibration)
  if (heldOut && heldOut.logLoss >= heldOut.baseline.logLoss) {
    return refuse(examples, NO_BETTER, heldOut)
  }

  const { line, calibration } = await learnFrom(examples, table.length, ridge, pause)
  const trust = Math.min(1, few / needed)
  return {
    model: modelOf(line, calibration, table, trust),
    report: {
      good,
      junk,
      problem: trust < 1 ? `${tooFew(examples, needed)} ${stillRules(trust)}` : null,
      heldOut,
      weights: weightsOf(line, examples),
    },
  }
}

async function learnFrom(
  { table }: Examples,
  until: number,
  ridge: number,
  pause: Pause
): Promise<{ line: Fit; calibration: Calibration }> {
  const odds = await oddsOutOfFold(table, until, ridge, pause)
  const calibration = calibrate(odds, table.targets)
  const line = fit(table, { ridge, uses: (row) => row < until })
  await pause()
  return { line, calibration }
}

/** Strongest first. What never differed between visits has no weight to speak of. */
function weightsOf({ weights, standardErrors }: Fit, { table }: Examples) {
  return FEATURES.map(({ name }, j) => ({
    signal: name,
    weight: weights[j],
    standardError: standardErrors[j + 1],
    differs: differs(table, j),
  }))
    .filter((one) => one.differs)
    .map(({ differs: _, ...weight }) => weight)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
}

function differs(table: Table, column: number) {
  const first = table.row(0)[column]
  for (const row of table.rows()) if (row[column] !== first) return true
  return false
}

function refuse(
  { good, junk }: Examples,
  problem: string,
  heldOut: LearningReport['heldOut'] = null
): Learned {
  return { model: null, report: { good, junk, problem, heldOut, weights: [] } }
}

function tooFew({ good, junk }: Examples, needed: number) {
  return `${good} qualified and ${junk} junk so far, ${needed} of each are needed.`
}

function stillRules(trust: number) {
  return `Until then the rules count for ${Math.round(100 * (1 - trust))} % of a score.`
}

const NO_BETTER =
  'On the youngest visits the prediction was no better than the share of qualified ones in the past, so the rules go on. More marked calls may change that.'
