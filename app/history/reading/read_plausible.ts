import type { GuardedZip } from '#app/shared/guarded_zip'
import { csvTable } from '#app/history/reading/csv_records'
import { countIn, dayIn, Tally, type ReadHistory } from '#app/history/reading/tally'

/** As the files are called, with the days that they are of behind it. */
const FILE = /^(?:[^/]+\/)?(imported_[a-z_]+?)(?:_\d{8}_\d{8})?\.csv$/

type Row = Record<string, string>
type Read = (tally: Tally, day: string, row: Row) => boolean

const counts = (row: Row, name: string) => countIn(row[name])

const READERS: Record<string, Read> = {
  imported_visitors(tally, day, row) {
    const figures = {
      visitors: counts(row, 'visitors'),
      visits: counts(row, 'visits'),
      pageViews: counts(row, 'pageviews'),
    }
    if (figures.visits === null && figures.visitors === null) return false
    tally.addToDay(day, figures)
    return true
  },
  imported_sources(tally, day, row) {
    const visits = counts(row, 'visits') ?? counts(row, 'visitors')
    if (visits !== null) tally.addRow('source', day, row.source ?? '', visits)
    return visits !== null
  },
  imported_pages(tally, day, row) {
    const views = counts(row, 'pageviews') ?? counts(row, 'visitors')
    if (views !== null) tally.addRow('page', day, row.page ?? '', views)
    return views !== null
  },
}

/** The zip of a Plausible export; files that nothing is taken from are told. */
export async function readPlausible(zip: GuardedZip): Promise<ReadHistory> {
  const tally = new Tally()
  for (const name of zip.names) {
    const read = READERS[FILE.exec(name)?.[1] ?? '']
    if (read) readFile(tally, name, await zip.read(name), read)
    else tally.unused.push(name.slice(0, 100))
  }
  return tally.of('plausible')
}

function readFile(tally: Tally, name: string, bytes: Buffer, read: Read) {
  const table = csvTable(bytes)
  if (!table) return void tally.unused.push(name)
  for (const { line, cells } of table.rows) {
    const row = cells && Object.fromEntries(table.head.map((key, at) => [key, cells[at]]))
    const day = dayIn(row?.date)
    if (row && tally.isDay(day) && read(tally, day, row)) tally.understand()
    else tally.ignore(`${name}: ${line}`)
  }
}
