import type { Line } from './lines.js'
import { changeOf, costPerLead } from './sums.js'

export const COLUMNS = [
  'site',
  'visitors',
  'trend',
  'conversions',
  'calls',
  'qualified',
  'junk',
  'cost_per_lead',
  'attention',
] as const

export type Column = (typeof COLUMNS)[number]

export interface Order {
  column: Column
  isDescending: boolean
}

type Row = { id: string; name: string }
type Trouble = { severity: 'act' | 'look' }
type Any = Line<Row, Trouble>

/** What needs attention first, then those with most visitors. */
export const DEFAULT_ORDER: Order = { column: 'attention', isDescending: true }

/** Texts from A, figures from the highest, at the first press. */
export const beginsDescending = (column: Column) => column !== 'site'

/** As it stands in an address: `-visitors`. What is not known is the usual one. */
export function readOrder(text: string | null): Order {
  const isDescending = text?.startsWith('-') ?? false
  const column = COLUMNS.find((known) => known === text?.replace(/^-/, ''))
  return column ? { column, isDescending } : DEFAULT_ORDER
}

export function writeOrder({ column, isDescending }: Order): string | null {
  if (column === DEFAULT_ORDER.column && isDescending) return null
  return `${isDescending ? '-' : ''}${column}`
}

/** The other way round at the second press; at the third as it was. */
export function pressed(order: Order, column: Column): Order {
  const first = beginsDescending(column)
  if (order.column !== column) return { column, isDescending: first }
  return order.isDescending === first ? { column, isDescending: !first } : DEFAULT_ORDER
}

const SEVERITY = { act: 1_000, look: 1 }

/** One that costs something outweighs any number of others. */
export const weightOf = (troubles: readonly Trouble[]) =>
  troubles.reduce((sum, { severity }) => sum + SEVERITY[severity], 0)

/** What a line is sorted by; null, where there is no figure, is last in both directions. */
const FIGURE: Record<Exclude<Column, 'site'>, (line: Any) => number | null> = {
  visitors: ({ visitors }) => visitors.now,
  trend: ({ visitors }) => changeOf(visitors),
  conversions: ({ conversions }) => conversions.now,
  calls: ({ calls }) => calls,
  qualified: ({ qualified }) => qualified,
  junk: ({ junk }) => junk,
  cost_per_lead: ({ ads }) => costPerLead(ads),
  attention: ({ troubles }) => weightOf(troubles),
}

export function sorted<L extends Any>(
  lines: readonly L[],
  { column, isDescending }: Order,
  compare: (a: string, b: string) => number
): L[] {
  const byName = (a: L, b: L) => compare(a.row.name, b.row.name) || (a.row.id < b.row.id ? -1 : 1)
  const way = isDescending ? -1 : 1
  if (column === 'site') return [...lines].sort((a, b) => way * byName(a, b))
  const figure = FIGURE[column]
  return [...lines].sort((a, b) => {
    const [one, other] = [figure(a), figure(b)]
    if (one === null || other === null) {
      return Number(one === null) - Number(other === null) || byName(a, b)
    }
    return way * (one - other) || b.visitors.now - a.visitors.now || byName(a, b)
  })
}
