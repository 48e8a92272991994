import { decode } from '#app/traffic/columns/codec'
import { bytesOf } from '#app/traffic/memory/site_column'
import { remembered } from '#app/traffic/memory/remembered'
import { storedColumns } from '#app/traffic/report/queries/stored_columns'
import type { Head } from '#app/traffic/report/heads'
import type { Reading } from '#app/traffic/report/reading'
import type { ColumnName, Columns } from '#app/traffic/days/types'
import type { SiteColumn, SiteColumnName, SiteColumns } from '#app/traffic/memory/site_column'

/** A day with the columns that were asked for. */
export interface LoadedDay {
  day: string
  visits: number
  columns: SiteColumns
}

/** The day was derived anew between two statements of one answer: ask again. */
export class DayReplaced extends Error {}

interface Wanted {
  head: Head
  columns: Partial<SiteColumns>
}

/** What is read at once stands in memory as text, too. */
const DAYS_AT_ONCE = 32
const VISITS_AT_ONCE = 100_000

/** Days with visits, in order; columns that are not remembered are read. */
export async function loadDays(
  reading: Reading,
  heads: Head[],
  names: SiteColumnName[]
): Promise<LoadedDay[]> {
  const busy = heads.filter(({ figures }) => figures.visits > 0)
  const loaded: LoadedDay[] = []
  for (const some of piecesOf(busy)) {
    const piece = some.map((head) => ({ head, columns: knownColumns(reading, head, names) }))
    const missing = piece.filter(({ columns }) => !isWhole(columns, names))
    if (missing.length) await readColumns(reading, missing, names)
    for (const { head, columns } of piece) {
      if (!isWhole(columns, names)) throw new DayReplaced()
      loaded.push({ day: head.day, visits: head.figures.visits, columns })
    }
  }
  return loaded
}

function piecesOf(heads: Head[]): Head[][] {
  const pieces: Head[][] = []
  let visits = Infinity
  for (const head of heads) {
    visits += head.figures.visits
    if (visits > VISITS_AT_ONCE || pieces.at(-1)!.length === DAYS_AT_ONCE) {
      pieces.push([])
      visits = head.figures.visits
    }
    pieces.at(-1)!.push(head)
  }
  return pieces
}

function isWhole(columns: Partial<SiteColumns>, names: SiteColumnName[]): columns is SiteColumns {
  return names.every((name) => columns[name])
}

function knownColumns({ siteId, spaces }: Reading, head: Head, names: SiteColumnName[]) {
  const columns: Partial<SiteColumns> = {}
  for (const name of names) {
    if (head.columns) columns[name] = spaces.columnOf(name, head.columns)
    else {
      const known = remembered.get<SiteColumn>(keyOf(siteId, head, name))
      if (known && spaces.areOf(name, known)) columns[name] = known
    }
  }
  return columns
}

async function readColumns(reading: Reading, missing: Wanted[], names: SiteColumnName[]) {
  const { siteId, trx, spaces, breathe } = reading
  const heads = new Map(missing.map(({ head }) => [head.day, head]))
  const lacking = names.filter((name) => missing.some(({ columns }) => !columns[name]))
  const found = new Map<string, Partial<Columns>>()
  const days = [...heads.keys()]
  for (const stored of await storedColumns(trx, siteId, days, lacking.flatMap(madeFrom))) {
    const { day, name, data } = stored
    if (stored.digest !== heads.get(day)!.digest) throw new DayReplaced()
    if (!found.has(day)) found.set(day, {})
    found.get(day)![name] = decode(data)
    await breathe()
  }
  for (const { head, columns } of missing) {
    for (const name of lacking) {
      columns[name] ??= spaces.columnOf(name, found.get(head.day) ?? {})
      const column = columns[name]
      if (column) remembered.set(keyOf(siteId, head, name), column, bytesOf(column))
    }
    await breathe()
  }
}

function madeFrom(name: SiteColumnName): ColumnName[] {
  return name === 'visitor' ? ['visitor', 'visitors'] : [name]
}

function keyOf(siteId: string, { day, digest }: Head, name: SiteColumnName) {
  return `column ${siteId} ${day} ${digest} ${name}`
}
