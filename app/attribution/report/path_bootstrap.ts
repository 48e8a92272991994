import { chance, poisson } from '#app/attribution/report/chance'
import { learnedAmounts, type LearnedAmounts } from '#app/attribution/report/learned_amounts'
import { UNKNOWN, type Keys } from '#app/attribution/report/keys'
import { PathSample } from '#app/attribution/report/path_sample'
import type { LearningModel } from '#app/attribution/report/learning_models'
import type { PathCounts, PathTable } from '#app/attribution/report/path_table'

const SEED = 20_260_621
const DRAWINGS = 200
/** With fewer than this the ends of an interval would be made of two or three numbers. */
const LEAST_DRAWINGS = 40
/** For one model and dimension. */
const BUDGET_MS = 10_000

/** With so many journeys an estimate varies in proportion to one over the root of their number, so more need not be drawn. */
const ENOUGH_JOURNEYS = 50_000
const ENOUGH_CONVERSIONS = 2_000

export interface Journeys {
  table: PathTable
  keys: Keys
  /** Conversions without a touch. */
  unknown: PathCounts
}

/** What the model would have said in other periods like this one. */
export interface Drawings {
  amounts: LearnedAmounts[]
  /** So much further apart than estimates from all journeys. */
  spread: number
}

/**
 * Intervals for models that learn, by drawing journeys again. From a big site fewer are drawn than there are, and how far
 * drawings lie apart is scaled by the root of it (Bickel, Götze, van Zwet, "Resampling fewer than n observations", 1997).
 * A text instead: why there are none.
 */
export async function drawAgain(
  model: LearningModel,
  { table, keys, unknown }: Journeys,
  pause: () => Promise<void>
): Promise<Drawings | string> {
  const random = chance(SEED)
  const part = partToDraw(table.total, model.needed ?? 0)
  const sample = new PathSample(table, keys.names)
  const amounts: LearnedAmounts[] = []
  const begunAt = performance.now()
  for (let drawing = 1; drawing <= DRAWINGS; drawing++) {
    sample.draw(part, random)
    const drawn = learnedAmounts(model, sample, keys)
    const missing = drawUnknown(unknown, part, random)
    if (drawn) amounts.push(scaled(drawn, missing, part))
    await pause()
    const spentMs = performance.now() - begunAt
    if ((spentMs / drawing) * LEAST_DRAWINGS > BUDGET_MS) return TOO_MUCH
    if (spentMs > BUDGET_MS && amounts.length >= LEAST_DRAWINGS) break
  }
  if (amounts.length < LEAST_DRAWINGS) return model.problem() ? FAILED : TOO_FEW
  return { amounts, spread: 1 / Math.sqrt(part) }
}

const TOO_MUCH = 'There are too many different journeys to draw them again often enough.'
const TOO_FEW = 'There are hardly enough conversions for the model itself.'
const FAILED = 'The model failed when journeys were drawn again.'

/** Enough for the model to have an answer each time. */
function partToDraw({ conversions, nulls }: PathCounts, needed: number) {
  const least = Math.max(ENOUGH_CONVERSIONS, 3 * needed) / conversions
  return Math.min(1, Math.max(ENOUGH_JOURNEYS / (conversions + nulls), least))
}

function drawUnknown({ conversions, value }: PathCounts, part: number, random: () => number) {
  const drawn = poisson(random, conversions * part)
  return { conversions: drawn, value: conversions ? (value * drawn) / conversions : 0 }
}

function scaled(
  drawn: LearnedAmounts,
  unknown: { conversions: number; value: number },
  part: number
): LearnedAmounts {
  drawn.conversions[UNKNOWN] = unknown.conversions
  drawn.value[UNKNOWN] = unknown.value
  return {
    conversions: drawn.conversions.map((amount) => amount / part),
    value: drawn.value.map((amount) => amount / part),
  }
}
