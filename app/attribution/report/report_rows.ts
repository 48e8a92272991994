import { PLACES, type Keys } from '#app/attribution/report/keys'
import type { Estimate, ReportRow } from '#app/attribution/report/types'

export type Amounts = Record<'conversions' | 'value', Estimate>

/** The rows of a model, the strongest first. `amountsOf` gives null for what got nothing. */
export function reportRows(keys: Keys, amountsOf: (place: number) => Amounts | null): ReportRow[] {
  const rows: ReportRow[] = []
  for (let place = 0; place < PLACES; place++) {
    const amounts = amountsOf(place)
    if (amounts) rows.push({ ...keys.rowKey(place), ...amounts })
  }
  return rows.sort((a, b) => b.conversions.point - a.conversions.point)
}
