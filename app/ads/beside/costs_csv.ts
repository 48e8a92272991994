import { csvLine } from '#app/shared/csv_line'
import type { Days } from '#app/ads/costs/types'
import type { Money } from '#app/ads/page/ads_table'
import type { BesideRow, CostsBeside, PaidFigures } from '#app/ads/beside/costs_beside'

interface Shown {
  costs: CostsBeside
  days: Days
  measure: 'conversions' | 'value'
  /** Of the site, by name. */
  model: string
}

type Cell = string | number | null
type Column = [head: string, of: (figures: PaidFigures) => Cell]

/** What the page shows, line by line, with what a figure means in the line: files are opened long afterwards, and elsewhere. */
export function costsCsv(shown: Shown): string {
  const { costs, days } = shown
  const { currency, timezone, fetchedAt, shownId } = costs.account
  const columns = columnsOf(shown)
  const about = [days.from, days.to, timezone, shownId, currency, fetchedAt]
  const line = (name: string, id: string, figures: PaidFigures) =>
    csvLine([name, id, ...columns.map(([, of]) => of(figures)), ...about])
  return [
    `\uFEFF${csvLine([...HEAD, ...columns.map(([head]) => head), ...ABOUT])}`,
    ...costs.rows.map((row) => line(nameOf(row), row.isUnknown ? '' : row.campaignId, row)),
    line('Total', '', costs.total),
  ].join('')
}

const HEAD = ['Campaign', 'Campaign id']
const ABOUT = ['From', 'To', 'Days of', 'Account', 'Currency', 'Costs read at (UTC)']

function columnsOf({ measure, model }: Shown): Column[] {
  const credit: Column[] =
    measure === 'conversions'
      ? [
          [`Conversions (${model})`, ({ conversions }) => round(conversions)],
          ['Cost per conversion', ({ costPerConversion }) => round(costPerConversion)],
        ]
      : [
          [`Credited value (${model})`, ({ credited }) => round(credited)],
          ['Credited in other currencies', ({ otherCredited }) => moneyIn(otherCredited)],
          ['Return on what is credited', ({ creditedReturn }) => round(creditedReturn)],
        ]
  return [
    ['Cost', ({ cost }) => round(cost)],
    ...credit,
    ['Leads', ({ leads }) => leads],
    ['Cost per lead', ({ costPerLead }) => round(costPerLead)],
    ['Qualified', ({ qualified }) => qualified],
    ['Cost per qualified lead', ({ costPerQualified }) => round(costPerQualified)],
    ['Worth of leads', ({ value }) => round(value)],
    ['Worth in other currencies', ({ otherValues }) => moneyIn(otherValues)],
    ['Return', ({ leadReturn }) => round(leadReturn)],
  ]
}

function nameOf({ isUnknown, name, campaignId }: BesideRow): string {
  return isUnknown ? 'Not known which' : name || `Campaign ${campaignId}`
}

const moneyIn = (sums: Money[]) =>
  sums.map(({ value, currency }) => `${round(value)} ${currency}`).join('; ')

/** Sums of doubles have crumbs at their end. */
const round = <Value extends number | null>(value: Value) =>
  value === null ? null : Math.round(value * 1e4) / 1e4
