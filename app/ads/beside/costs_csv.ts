import { csvLine } from '#app/shared/csv_line'
import type { ColumnWords } from '#app/shared/column_words'
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
export function costsCsv(shown: Shown, t: ColumnWords): string {
  const { costs, days } = shown
  const { currency, timezone, fetchedAt, shownId } = costs.account
  const columns = columnsOf(shown, t)
  const about = [days.from, days.to, timezone, shownId, currency, fetchedAt]
  const line = (name: string, id: string, figures: PaidFigures) =>
    csvLine([name, id, ...columns.map(([, of]) => of(figures)), ...about])
  return [
    `\uFEFF${csvLine([...HEAD.map((key) => t(key)), ...columns.map(([head]) => head), ...ABOUT.map((key) => t(key))])}`,
    ...costs.rows.map((row) => line(nameOf(row, t), row.isUnknown ? '' : row.campaignId, row)),
    line(t('costs.total'), '', costs.total),
  ].join('')
}

const HEAD = ['campaign', 'campaign_id'].map(ofCosts)
const ABOUT = ['from', 'to', 'zone', 'account', 'currency', 'read_at'].map(ofCosts)

function ofCosts(key: string) {
  return `costs.${key}`
}

function columnsOf({ measure, model }: Shown, t: ColumnWords): Column[] {
  const credit: Column[] =
    measure === 'conversions'
      ? [
          [t('costs.conversions', { model }), ({ conversions }) => round(conversions)],
          [t('costs.per_conversion'), ({ costPerConversion }) => round(costPerConversion)],
        ]
      : [
          [t('costs.credited', { model }), ({ credited }) => round(credited)],
          [t('costs.credited_other'), ({ otherCredited }) => moneyIn(otherCredited)],
          [t('costs.credited_return'), ({ creditedReturn }) => round(creditedReturn)],
        ]
  return [
    [t('costs.cost'), ({ cost }) => round(cost)],
    ...credit,
    [t('costs.leads'), ({ leads }) => leads],
    [t('costs.per_lead'), ({ costPerLead }) => round(costPerLead)],
    [t('costs.qualified'), ({ qualified }) => qualified],
    [t('costs.per_qualified'), ({ costPerQualified }) => round(costPerQualified)],
    [t('costs.worth'), ({ value }) => round(value)],
    [t('costs.worth_other'), ({ otherValues }) => moneyIn(otherValues)],
    [t('costs.return'), ({ leadReturn }) => round(leadReturn)],
  ]
}

function nameOf({ isUnknown, name, campaignId }: BesideRow, t: ColumnWords): string {
  if (isUnknown) return t('costs.unknown')
  return name || t('costs.campaign_of', { id: campaignId })
}

const moneyIn = (sums: Money[]) =>
  sums.map(({ value, currency }) => `${round(value)} ${currency}`).join('; ')

/** Sums of doubles have crumbs at their end. */
const round = <Value extends number | null>(value: Value) =>
  value === null ? null : Math.round(value * 1e4) / 1e4
