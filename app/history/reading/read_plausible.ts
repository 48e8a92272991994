import type { GuardedZip } from '#app/shared/guarded_zip'
import type { CsvRecord } from '#app/shared/csv/parse_csv'
import { isBlank, readRecords, type TableReader } from '#app/history/reading/table_reader'
import { countIn, dayIn, type Tally } from '#app/history/reading/tally'

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

type Open = (name: string) => AsyncIterable<Buffer>

/** Which files of a zip something is taken from. */
export function plausibleFiles({ names }: GuardedZip): string[] {
  return names.filter((name) => readerOf(name))
}

/** The zip of a Plausible export; files that nothing is taken from are told. */
export async function readPlausible({ names }: GuardedZip, open: Open, tally: Tally) {
  for (const name of names) {
    const read = readerOf(name)
    if (read) await readRecords(open(name), new PlausibleReader(name, read, tally))
    else tally.leave(name)
  }
}

function readerOf(name: string): Read | undefined {
  const kind = FILE.exec(name)?.[1] ?? ''
  return Object.hasOwn(READERS, kind) ? READERS[kind] : undefined
}

class PlausibleReader implements TableReader {
  #head: string[] | null = null

  constructor(
    private name: string,
    private take: Read,
    private tally: Tally
  ) {}

  read(record: CsvRecord) {
    if (isBlank(record)) return
    const { line, cells, isBroken } = record
    if (!this.#head) return void (this.#head = cells.map((cell) => cell.trim()))
    const isWhole = !isBroken && cells.length >= this.#head.length
    const row = isWhole ? Object.fromEntries(this.#head.map((key, at) => [key, cells[at]])) : {}
    const day = dayIn(row.date)
    if (this.tally.isDay(day) && this.take(this.tally, day, row)) this.tally.understand()
    else this.tally.ignore(`${this.name}: ${line}`)
  }
}
