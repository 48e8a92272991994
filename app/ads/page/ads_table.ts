import type { Level } from '#app/ads/costs/types'
import type { CostSum } from '#app/ads/page/queries/costs_of'
import type { ResultSum } from '#app/ads/page/queries/results_of'

/** What was paid and what came of it. Money in the account's currency. */
export interface Figures {
  cost: number
  clicks: number
  impressions: number
  conversions: number
  leads: number
  qualified: number
  /** What leads are worth. */
  value: number
  /** What the site's model gives of the value of conversions. */
  credited: number
  /** The two in other currencies: shown, and never added. */
  otherValues: Money[]
  otherCredited: Money[]
}

export interface Money {
  currency: string
  value: number
}

/** A campaign, ad group or keyword; `isUnknown`: leads of ads of which nobody knows which. */
export interface AdRow extends Figures {
  id: string
  campaignId: string
  name: string | null
  detail: string | null
  status: string | null
  isUnknown: boolean
  before: Figures
}

interface Asked {
  level: Level
  /** Of the account. */
  currency: string
}

interface Sums {
  costs: readonly CostSum[]
  results: readonly ResultSum[]
}

/** Most expensive first, what nobody knows at the end. */
export function adsTable(now: Sums, before: Sums, asked: Asked): AdRow[] {
  const rows = new Map<string, AdRow>()
  add(rows, now, asked, (row) => row)
  add(rows, before, asked, ({ before: former }) => former)
  return [...rows.values()].sort(
    (a, b) =>
      Number(a.isUnknown) - Number(b.isUnknown) ||
      b.cost - a.cost ||
      b.leads - a.leads ||
      (a.id < b.id ? -1 : 1)
  )
}

export function totalOf(rows: readonly AdRow[]): { now: Figures; before: Figures } {
  const total = { now: nothing(), before: nothing() }
  for (const row of rows) {
    addFigures(total.now, row)
    addFigures(total.before, row.before)
  }
  return total
}

function add(
  rows: Map<string, AdRow>,
  { costs, results }: Sums,
  { level, currency }: Asked,
  side: (row: AdRow) => Figures
) {
  for (const sum of costs) {
    const row = rowOf(rows, sum, level)
    row.name ??= sum.name
    row.detail ??= sum.detail
    row.status ??= sum.status
    const figures = side(row)
    figures.cost += sum.cost
    figures.clicks += sum.clicks
    figures.impressions += sum.impressions
  }
  for (const sum of results) {
    const figures = side(rowOf(rows, sum, level))
    figures.conversions += sum.conversions
    figures.leads += sum.leads
    figures.qualified += sum.qualified
    if (sum.currency === currency) {
      figures.value += sum.value
      figures.credited += sum.credited
    } else if (sum.currency) {
      addOther(figures.otherValues, { currency: sum.currency, value: sum.value })
      addOther(figures.otherCredited, { currency: sum.currency, value: sum.credited })
    }
  }
}

const OWN_ID = { campaign: 'campaignId', ad_group: 'adGroupId', keyword: 'keywordId' } as const

function rowOf(rows: Map<string, AdRow>, sum: CostSum | ResultSum, level: Level): AdRow {
  const ids = [sum.campaignId, sum.adGroupId, sum.keywordId].filter((id) => id !== '0')
  const id = ids.join('/')
  let row = rows.get(id)
  if (!row) {
    row = {
      id,
      campaignId: sum.campaignId,
      name: null,
      detail: null,
      status: null,
      isUnknown: sum[OWN_ID[level]] === '0',
      ...nothing(),
      before: nothing(),
    }
    rows.set(id, row)
  }
  return row
}

function addFigures(to: Figures, from: Figures) {
  for (const key of [
    'cost',
    'clicks',
    'impressions',
    'conversions',
    'leads',
    'qualified',
    'value',
    'credited',
  ] as const) {
    to[key] += from[key]
  }
  for (const money of from.otherValues) addOther(to.otherValues, money)
  for (const money of from.otherCredited) addOther(to.otherCredited, money)
}

function addOther(sums: Money[], { currency, value }: Money) {
  if (value === 0) return
  const known = sums.find((one) => one.currency === currency)
  if (known) known.value += value
  else sums.push({ currency, value })
}

function nothing(): Figures {
  return {
    cost: 0,
    clicks: 0,
    impressions: 0,
    conversions: 0,
    leads: 0,
    qualified: 0,
    value: 0,
    credited: 0,
    otherValues: [],
    otherCredited: [],
  }
}
