import { headsOf } from '#app/traffic/report/heads'
import { visitsIn } from '#app/traffic/report/visits'
import { valueOfStep } from '#app/traffic/days/step_value'
import { wantedBy } from '#app/traffic/conversions/report/count_conversions'
import { columnsOfDimension } from '#app/traffic/report/select_visits'
import { eachConversion } from '#app/traffic/conversions/report/each_conversion'
import { sessionIdAt } from '#app/traffic/report/session_id_at'
import type { FoundVisit } from '#app/traffic/report/visits_of'
import type { SiteColumnName } from '#app/traffic/memory/site_column'
import type { Reading } from '#app/traffic/report/reading'
import type { LoadedDay } from '#app/traffic/report/loaded_days'
import type { AskedSite, Filter, Period } from '#app/traffic/report/types'

export interface FoundConversion {
  visit: FoundVisit
  happenedAt: Date
  conversion: string
  label: string
  page: string
  value: number | null
  currency: string
}

const READ: SiteColumnName[] = [
  'session',
  'started',
  'steps',
  'step_counts',
  'step_seconds',
  'conversion_label',
  'conversion_page',
  'conversion_value',
  'conversion_currency',
]

interface At {
  visit: number
  step: number
  /** Among the conversions of the day. */
  place: number
}

/** The last conversions of the visits of a period, the newest first. Days are read one by one, until there are enough. */
export async function latestConversions(
  reading: Reading,
  site: AskedSite,
  { period, filters }: { period: Period; filters: Filter[] },
  limit: number
): Promise<FoundConversion[]> {
  const names = new Set([...READ, ...filters.flatMap((f) => columnsOfDimension(f.dimension))])
  const isWanted = wantedBy(filters)
  const found: FoundConversion[] = []
  const heads = await headsOf(site, period, reading.trx)
  for (const head of heads.reverse()) {
    if (head.figures.conversions === 0) continue
    const { days, selected } = await visitsIn(reading, [head], filters, [...names])
    eachConversion(reading, days[0], selected[0], isWanted, (visit, step, place) => {
      found.push(conversionAt(reading, days[0], { visit, step, place }))
    })
    if (found.length >= limit) break
  }
  return found.sort((a, b) => b.happenedAt.getTime() - a.happenedAt.getTime()).slice(0, limit)
}

function conversionAt({ spaces }: Reading, { columns }: LoadedDay, { visit, step, place }: At) {
  const { session, started, steps, step_seconds: seconds } = columns
  const text = (name: 'conversion_label' | 'conversion_page' | 'conversion_currency') =>
    spaces.textAt(name, columns[name], place)
  const startedAt = started.numbers[visit]
  const value = columns.conversion_value.numbers[place]
  return {
    visit: { id: sessionIdAt(session, visit), startedAt: new Date(startedAt) },
    happenedAt: new Date(startedAt + seconds.numbers[step] * 1000),
    conversion: valueOfStep('conversion', spaces.textAt('steps', steps, step))!,
    label: text('conversion_label'),
    page: text('conversion_page'),
    value: Number.isNaN(value) ? null : value,
    currency: text('conversion_currency'),
  }
}
