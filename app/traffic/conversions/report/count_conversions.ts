import { pointsOf } from '#app/traffic/report/points'
import { headsOf } from '#app/traffic/report/heads'
import { visitsIn } from '#app/traffic/report/visits'
import { columnsOfDimension } from '#app/traffic/report/select_visits'
import { eachConversion } from '#app/traffic/conversions/report/each_conversion'
import { ConversionTally } from '#app/traffic/conversions/report/conversion_tally'
import type { SiteColumnName } from '#app/traffic/memory/site_column'
import type { Reading } from '#app/traffic/report/reading'
import type { AskedSite, Filter, Period } from '#app/traffic/report/types'
import type { ConversionGroups } from '#app/traffic/conversions/report/conversion_groups'
import type { ConversionFigures, ConversionQuestion } from '#app/traffic/conversions/types'

const READ: SiteColumnName[] = [
  'visitor',
  'steps',
  'step_counts',
  'conversion_value',
  'conversion_currency',
]

export interface CountedConversions {
  totals: ConversionFigures
  series: { at: string; conversions: number }[]
  /** By number of the group. */
  rows: ConversionFigures[]
}

type Asked = Pick<ConversionQuestion, 'filters' | 'interval'>

/** The conversions of the visits of a period. Numbers of groups that it has not seen are of the other period. */
export async function countConversions(
  reading: Reading,
  site: AskedSite,
  { filters, interval }: Asked,
  period: Period,
  groups: ConversionGroups
): Promise<CountedConversions> {
  const points = pointsOf(period, interval, site.timezone)
  const names = [
    ...READ,
    ...groups.columns,
    ...filters.flatMap((f) => columnsOfDimension(f.dimension)),
  ]
  if (interval === 'hour') names.push('hour')
  const heads = await headsOf(site, period, reading.trx)
  const visits = await visitsIn(reading, heads, filters, [...new Set(names)])
  const isWanted = wantedBy(filters)
  const total = new ConversionTally()
  const rows = new ConversionTally()
  const series = new Uint32Array(points.at.length)
  for (const [position, day] of visits.days.entries()) {
    const places = points.placesOf.get(day.day)!
    const { hour, visitor, conversion_value: value, conversion_currency: currency } = day.columns
    const rowOf = groups.of(reading, day)
    eachConversion(reading, day, visits.selected[position], isWanted, (visit, step, place) => {
      const who = visitor.numbers[visit]
      const code = reading.spaces.textAt('conversion_currency', currency, place)
      total.add(0, who, value.numbers[place], code)
      rows.add(rowOf(visit, step, place), who, value.numbers[place], code)
      series[places[interval === 'hour' ? hour.numbers[visit] : 0]]++
    })
    await reading.breathe()
  }
  const everybody = reading.spaces.visitors.size
  return {
    totals: total.figures(1, everybody)[0],
    series: points.at.map((at, i) => ({ at, conversions: series[i] })),
    rows: rows.figures(groups.size, everybody),
  }
}

/** Somebody who asks for one conversion does not mean the others of the same visits. */
export function wantedBy(filters: Filter[]): (name: string) => boolean {
  const chosen = filters.filter(({ dimension, is }) => dimension === 'conversion' && is === 'is')
  return (name) => chosen.every(({ values }) => values.includes(name) || values.includes(''))
}
