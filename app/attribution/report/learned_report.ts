import { UNKNOWN } from '#app/attribution/report/keys'
import { reportRows } from '#app/attribution/report/report_rows'
import { PathSample } from '#app/attribution/report/path_sample'
import { estimateOf, withoutInterval } from '#app/attribution/report/interval'
import { learnedAmounts, type LearnedAmounts } from '#app/attribution/report/learned_amounts'
import { drawAgain, type Drawings, type Journeys } from '#app/attribution/report/path_bootstrap'
import type { ModelReport, ReportRow } from '#app/attribution/report/types'
import type { LearningModel } from '#app/attribution/report/learning_models'

/** What a model that learns says of one dimension. `pause` is called between steps that nobody can interrupt. */
export async function learnedReport(
  model: LearningModel,
  journeys: Journeys,
  pause: () => Promise<void>
): Promise<ModelReport> {
  const { name, by, needed } = model
  const about = { name, by, needs: 'journeys', rows: [] as ReportRow[] } as const
  const { table, keys } = journeys
  if (table.isFull) return { ...about, state: 'failed', problem: TOO_VARIED }

  await pause()
  const found = table.total.conversions
  const amounts = found ? learnedAmounts(model, new PathSample(table, keys.names), keys) : null
  const problem = model.problem()
  if (problem)
    return {
      ...about,
      state: 'failed',
      problem: `The model failed: ${problem.replace(/\.$/, '')}.`,
    }
  if (!amounts) return { ...about, state: 'too_few', needed, found }

  const drawings = await drawAgain(model, journeys, pause)
  const isDrawn = typeof drawings !== 'string'
  return {
    ...about,
    state: 'ok',
    ...(!isDrawn && { noInterval: drawings }),
    rows: rowsOf(amounts, journeys, isDrawn ? drawings : null),
  }
}

const TOO_VARIED =
  'The journeys of this period went too many different ways to be learned from at once. Choose a shorter period.'

function rowsOf(amounts: LearnedAmounts, { keys, unknown }: Journeys, drawings: Drawings | null) {
  amounts.conversions[UNKNOWN] = unknown.conversions
  amounts.value[UNKNOWN] = unknown.value
  const estimate = (measure: 'conversions' | 'value', place: number) => {
    const point = amounts[measure][place]
    if (!drawings) return withoutInterval(point)
    const drawn = Float64Array.from(drawings.amounts, (drawing) => drawing[measure][place])
    return estimateOf(point, drawn, drawings.spread)
  }
  return reportRows(keys, (place) => {
    if (!amounts.conversions[place] && !amounts.value[place]) return null
    return { conversions: estimate('conversions', place), value: estimate('value', place) }
  })
}
