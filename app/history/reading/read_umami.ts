import { DateTime } from 'luxon'
import { NumberSet } from '#app/history/reading/number_set'
import { isBlank, type TableReader } from '#app/history/reading/table_reader'
import { countIn, dayIn, type Tally } from '#app/history/reading/tally'
import type { CsvRecord } from '#app/shared/csv/parse_csv'

const NEEDED = ['session_id', 'created_at', 'url_path', 'event_type']
const USED = new Set([...NEEDED, 'visit_id', 'referrer_domain'])

/** Of an event: a page view is 1, what a site tells by itself is 2. */
const PAGE_VIEW = 1

/** Clocks are set by whole quarters of an hour. */
const QUARTER_MIN = 15
const MOST_QUARTERS = 100_000

export function isUmami(head: string[]) {
  return NEEDED.every((name) => head.includes(name))
}

/** Rows of `website_event`, added up by day in the zone of the site: they are in UTC. */
export class UmamiReader implements TableReader {
  #at: Record<string, number>
  #visitors = new NumberSet()
  #visits = new NumberSet()
  #began = new NumberSet()
  #days = new Map<string, string | null>()

  constructor(
    private head: string[],
    private zone: string,
    private tally: Tally
  ) {
    this.#at = Object.fromEntries(head.map((name, index) => [name, index]))
    for (const name of head) if (!USED.has(name)) tally.leave(name)
  }

  read(record: CsvRecord) {
    if (isBlank(record)) return
    const { cells, isBroken, line } = record
    const isWhole = !isBroken && cells.length >= this.head.length
    const day = isWhole ? this.#dayOf(cells[this.#at.created_at]) : null
    if (!this.tally.isDay(day)) return this.tally.ignore(String(line))
    this.tally.understand()
    this.#count(day, cells)
  }

  #count(day: string, cells: string[]) {
    const visitor = cells[this.#at.session_id]
    const visit = cells[this.#at.visit_id] || visitor
    const isView = countIn(cells[this.#at.event_type]) === PAGE_VIEW
    this.tally.addToDay(day, {
      visitors: this.#visitors.add(`${day} ${visitor}`) ? 1 : 0,
      visits: this.#visits.add(`${day} ${visit}`) ? 1 : 0,
      ...(isView && { pageViews: 1 }),
    })
    if (!isView) return
    this.tally.addRow('page', day, cells[this.#at.url_path], 1)
    if (!this.#began.add(visit)) return
    this.tally.addRow('source', day, cells[this.#at.referrer_domain] ?? '', 1)
  }

  /** Working out a zone takes longer than all else of a row, so it is done once for each quarter of an hour. */
  #dayOf(cell: string): string | null {
    const quarter = Math.floor(Number(cell.slice(14, 16)) / QUARTER_MIN)
    const key = `${cell.slice(0, 13)} ${quarter}`
    const known = this.#days.get(key)
    if (known !== undefined) return known
    if (this.#days.size > MOST_QUARTERS) this.#days.clear()
    const day = dayInZone(cell, this.zone)
    this.#days.set(key, day)
    return day
  }
}

function dayInZone(cell: string, zone: string): string | null {
  if (!dayIn(cell)) return null
  const text = cell
    .trim()
    .replace(' ', 'T')
    .replace(/Z$|[+-]\d\d(:?\d\d)?$/, '')
  const at = DateTime.fromISO(text, { zone: 'utc' }).setZone(zone)
  return at.isValid ? at.toISODate() : null
}
