import type { CreditSum } from '#app/attribution/page/queries/credit_sums'
import type { AttributionReport, Estimate, ReportRow } from '#app/attribution/report/types'

/** What the models give to one channel, source, campaign or page, in a period. */
export interface CreditRow {
  /** `unknown`: conversions without a touch; `other`: all that are too small to be shown. */
  kind: RowKind
  /** Null: touches that have no such thing, as visits without a campaign. */
  key: string | null
  /** By model; missing where it gives nothing. */
  cells: Record<string, CreditCell>
}

type RowKind = 'unknown' | 'other' | 'key'

/** Value in the site's currency. Intervals are null while nobody has computed them. */
export interface CreditCell {
  conversions: Estimate
  value: Estimate
}

/** Further ones are shown as one. */
const MAX_ROWS = 100

interface Asked {
  sums: readonly CreditSum[]
  report: AttributionReport | null
  /** Of the site: values of others are not added. */
  currency: string
  /** The rows are in the order of what this model gives. */
  chosen: string
}

/** Sums of the ledger, as they are now, with the intervals of the report, and the models that learn from the report. */
export function creditTable({ sums, report, currency, chosen }: Asked): CreditRow[] {
  const rows = new Rows()
  for (const sum of sums) {
    const cell = rows.cell(sum.isUnknown ? 'unknown' : 'key', sum.key, sum.model)
    cell.conversions.point += sum.conversions
    if (sum.currency === currency) cell.value.point += sum.value
  }
  for (const model of report?.models ?? []) {
    for (const row of model.rows) {
      if (model.needs === 'journeys') rows.take(model.name, row)
      else rows.bound(model.name, row)
    }
  }
  return shortened(rows.all(), chosen)
}

class Rows {
  #rows = new Map<string, CreditRow>()

  cell(kind: RowKind, key: string | null, model: string): CreditCell {
    const { cells } = this.#row(kind, key)
    return (cells[model] ??= { conversions: exactly(0), value: exactly(0) })
  }

  take(model: string, { kind, key, conversions, value }: ReportRow) {
    this.#row(kind, key).cells[model] = { conversions, value }
  }

  /** Only where the ledger has something still: it may have changed since. */
  bound(model: string, { kind, key, conversions, value }: ReportRow) {
    const cell = this.#rows.get(nameOf(kind, key))?.cells[model]
    if (!cell) return
    cell.conversions = { ...conversions, point: cell.conversions.point }
    cell.value = { ...value, point: cell.value.point }
  }

  all() {
    return [...this.#rows.values()]
  }

  #row(kind: RowKind, key: string | null): CreditRow {
    const name = nameOf(kind, key)
    let row = this.#rows.get(name)
    if (!row) {
      row = { kind, key, cells: Object.create(null) as Record<string, CreditCell> }
      this.#rows.set(name, row)
    }
    return row
  }
}

/** The strongest first, what has no name of its own at the end. */
function shortened(rows: CreditRow[], chosen: string): CreditRow[] {
  const credit = ({ cells }: CreditRow) => cells[chosen]?.conversions.point ?? 0
  const most = ({ cells }: CreditRow) =>
    Math.max(0, ...Object.values(cells).map(({ conversions }) => conversions.point))
  const named = rows
    .filter(({ kind }) => kind === 'key')
    .sort((a, b) => credit(b) - credit(a) || most(b) - most(a) || byName(a, b))
  const rest = [...named.slice(MAX_ROWS), ...rows.filter(({ kind }) => kind === 'other')]
  const unknown = rows.filter(({ kind }) => kind === 'unknown')
  return [...named.slice(0, MAX_ROWS), ...(rest.length ? [together(rest)] : []), ...unknown]
}

/** Where they are level: the same each time. */
function byName(a: CreditRow, b: CreditRow) {
  return (a.key ?? '') < (b.key ?? '') ? -1 : 1
}

function together(rows: CreditRow[]): CreditRow {
  const cells = Object.create(null) as Record<string, CreditCell>
  for (const row of rows) {
    for (const [model, { conversions, value }] of Object.entries(row.cells)) {
      const cell = (cells[model] ??= { conversions: exactly(0), value: exactly(0) })
      cell.conversions.point += conversions.point
      cell.value.point += value.point
    }
  }
  return { kind: 'other', key: null, cells }
}

function exactly(point: number): Estimate {
  return { point, low: null, high: null }
}

function nameOf(kind: RowKind, key: string | null) {
  return `${kind} ${key === null ? 0 : 1} ${key ?? ''}`
}
