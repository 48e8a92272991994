import { WHOLE } from '#app/attribution/shares'
import { reportRows } from '#app/attribution/report/report_rows'
import type { GroupBootstrap } from '#app/attribution/report/group_bootstrap'
import type { ModelReport } from '#app/attribution/report/types'
import type { DimensionTally, Tally } from '#app/attribution/report/tally'

/** What a model that looks at one journey gave to the keys of one dimension. `index` is its place among the rules. */
export function ruleReport(
  { rules, unanswered, conversions }: Tally,
  index: number,
  { keys, sums, unknown }: DimensionTally,
  bootstrap: GroupBootstrap
): ModelReport {
  const { name, by } = rules[index]
  const about = { name, by, needs: 'journey' } as const
  const failed = unanswered[index]
  if (failed && failed === conversions - unknown.conversions) {
    return { ...about, state: 'failed', problem: NO_ANSWER, rows: [] }
  }
  const rows = reportRows(keys, (place) => {
    const millionths = sums.conversions(index, place)
    const value = sums.value(index, place)
    if (!millionths.some(Boolean) && !value.some(Boolean)) return null
    return { conversions: bootstrap.estimate(millionths, WHOLE), value: bootstrap.estimate(value) }
  })
  return { ...about, state: 'ok', ...(failed && { problem: partly(failed) }), rows }
}

const NO_ANSWER = 'The model had no answer that could be used for any of the journeys.'

function partly(journeys: number) {
  return `The model had no answer that could be used for ${journeys} of the journeys. They count as unknown.`
}
