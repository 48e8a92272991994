import { toE164 } from '#app/shared/phone_number'
import { readTime } from '#app/calls/importing/reading/read_time'
import { readDirection, readStatus } from '#app/calls/importing/reading/read_words'
import { columnNamed } from '#app/calls/importing/reading/column_names'
import {
  DATE_ORDERS,
  type DateOrder,
  type Field,
  type Mapping,
} from '#app/calls/importing/reading/mapping'

interface Home {
  timezone: string
  country: string | null
}

/** Where the month is written before the day. */
const MONTH_FIRST = ['US', 'PH', 'FM', 'MH', 'PW']

/** Of the cells of a column, so many have to be what it is taken for. */
const MOST = 0.6

/** What the columns of a file probably are, from their names and, where names say nothing, from what stands in them. */
export function guessMapping(rows: readonly string[][], { timezone, country }: Home): Mapping {
  const [first = []] = rows
  const hasHeader = !first.some((cell) => isNumber(cell, country) || isTime(cell))
  const columns = columnsOf(rows, hasHeader, country)
  const samples = rows.slice(hasHeader ? 1 : 0).map((row) => whenIn(row, columns))
  return {
    hasHeader,
    columns,
    dateOrder: orderOf(samples, country),
    clock: hasHeader && /fritz|nebenstelle/i.test(first.join()) ? 'hh:mm' : 'mm:ss',
    zone: timezone,
    country,
  }
}

function columnsOf(rows: readonly string[][], hasHeader: boolean, country: string | null) {
  const columns: Mapping['columns'] = hasHeader ? columnNamed(rows[0] ?? []) : {}
  const body = rows.slice(hasHeader ? 1 : 0)
  const mostly = (column: number, is: (cell: string) => boolean) => {
    const cells = body.map((row) => row[column]?.trim() ?? '').filter(Boolean)
    return cells.length > 0 && cells.filter(is).length / cells.length >= MOST
  }
  const free = (is: (cell: string) => boolean) =>
    rows[0]?.findIndex((_, at) => !Object.values(columns).includes(at) && mostly(at, is)) ?? -1
  const fill = (field: Field, is: (cell: string) => boolean) => {
    const found = columns[field] ?? free(is)
    if (found >= 0) columns[field] = found
  }
  fill('calledAt', isTime)
  fill('number', (cell) => isNumber(cell, country))
  // Names of these columns mean other things, too.
  const says = (field: Field, is: (cell: string) => boolean) => {
    const column = columns[field]
    if (column !== undefined && body.length > 0 && !mostly(column, is)) delete columns[field]
  }
  says('status', (cell) => readStatus(cell) !== undefined)
  says('direction', (cell) => readDirection(cell) !== undefined)
  if (columns.calledAt !== undefined && mostly(columns.calledAt, (cell) => cell.includes(':'))) {
    delete columns.time
  }
  return columns
}

function whenIn(row: string[], { calledAt = -1, time = -1 }: Mapping['columns']) {
  return `${row[calledAt] ?? ''} ${row[time] ?? ''}`
}

/** The one in which most of the dates are dates. */
function orderOf(samples: string[], country: string | null): DateOrder {
  const usual: DateOrder = MONTH_FIRST.includes(country ?? '') ? 'mdy' : 'dmy'
  const read = (order: DateOrder) =>
    samples.filter((sample) => readTime(sample, order, 'utc')).length + (order === usual ? 0.5 : 0)
  const [best] = [...DATE_ORDERS].sort((a, b) => read(b) - read(a))
  return best
}

function isNumber(cell: string, country: string | null) {
  return /^'?\+?[\d ()/.-]{6,}$/.test(cell) && toE164(cell.replace(/^'/, ''), country) !== null
}

function isTime(cell: string) {
  return DATE_ORDERS.some((order) => readTime(cell, order, 'utc') !== null)
}
