import { COLUMNS, REPORT_COLUMNS, type Value } from '#app/provisioning/columns'
import { MAX_ROWS, MAX_SAID } from '#app/provisioning/limits'
import { readCell } from '#app/provisioning/reading/read_cell'
import type { Table, TableRow } from '#app/shared/csv/read_table'
import type { GivenRow } from '#app/provisioning/reading/given_row'
import {
  ColumnTwice,
  NoKey,
  NoRows,
  TooManyRows,
  UnknownColumn,
} from '#app/provisioning/exceptions'

const UNREADABLE = {
  quotes: 'A quote is opened and not closed, or there is text behind a closing one.',
  width: 'It has more or fewer cells than the first row.',
}

/** The first row names the columns. */
export function readCsv({ rows }: Table): GivenRow[] {
  const lines = rows()
  const head = lines.next()
  if (head.done) throw new NoRows()
  const columns = columnsOf(head.value)
  const given: GivenRow[] = []
  for (const row of lines) {
    if (given.length === MAX_ROWS) throw new TooManyRows()
    given.push(rowOf(columns, row))
  }
  return given
}

function columnsOf({ cells, problem }: TableRow): string[] {
  if (problem) throw new NoRows()
  const names = cells.map((cell) =>
    cell
      .trim()
      .toLowerCase()
      .replaceAll(/[\s-]+/g, '_')
  )
  names.forEach((name, at) => {
    const isOurs = COLUMNS.includes(name) || REPORT_COLUMNS.includes(name)
    if (!isOurs) throw new UnknownColumn(cells[at].trim().slice(0, MAX_SAID))
    if (names.indexOf(name) !== at) throw new ColumnTwice(name)
  })
  if (!names.includes('domain') && !names.includes('external_id')) throw new NoKey()
  return names
}

function rowOf(columns: string[], { line, cells, problem }: TableRow): GivenRow {
  if (problem)
    return { line, values: {}, problems: [{ column: null, message: UNREADABLE[problem] }] }
  const values: Record<string, Value> = {}
  columns.forEach((column, at) => {
    const value = COLUMNS.includes(column) ? readCell(column, cells[at]) : undefined
    if (value !== undefined) values[column] = value
  })
  return { line, values, problems: [] }
}
