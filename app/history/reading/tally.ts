import { clock } from '#app/shared/clock'
import { HistoryTooLong } from '#app/history/exceptions'
import { MAX_ROWS } from '#app/history/limits'
import { largestOf } from '#app/history/reading/largest'

/** Figures of a day; null where the file does not say. */
export interface DayFigures {
  visitors: number | null
  visits: number | null
  pageViews: number | null
  conversions: number | null
}

export type Dimension = 'source' | 'page'

/** What was read from a file. */
export interface ReadHistory {
  tool: 'ga4' | 'plausible' | 'umami'
  days: Map<string, DayFigures>
  rows: Record<Dimension, Map<string, Map<string, number>>>
  /** Rows that were understood, and those that were not, with the first lines of these. */
  understood: number
  ignored: number
  ignoredLines: string[]
  /** Files, or columns, that nothing was taken from. */
  unused: string[]
}

const LINES_TOLD = 5
const UNUSED_TOLD = 30
const NEVER_BEFORE = '2000-01-01'
const MOST = 1e12

/** Names of pages and sources, of all days, of which so many are in memory. A file of more loses small ones among them earlier. */
const MOST_NAMES = 200_000

/** Adds up what a file says of days. A figure that is none, or a day that is none, is not counted, and told. */
export class Tally {
  days = new Map<string, DayFigures>()
  rows: ReadHistory['rows'] = { source: new Map(), page: new Map() }
  #unused: string[] = []
  #understood = 0
  #ignored = 0
  #names = 0
  #mostNames = MOST_NAMES
  #lines: string[] = []
  #today = clock.now().toISOString().slice(0, 10)

  isDay(day: string | null): day is string {
    return day !== null && day >= NEVER_BEFORE && day <= this.#today
  }

  addToDay(day: string, figures: Partial<DayFigures>) {
    let found = this.days.get(day)
    if (!found) {
      found = { visitors: null, visits: null, pageViews: null, conversions: null }
      this.days.set(day, found)
    }
    for (const key in figures) {
      const value = figures[key as keyof DayFigures]
      if (typeof value !== 'number') continue
      found[key as keyof DayFigures] = Math.min(MOST, (found[key as keyof DayFigures] ?? 0) + value)
    }
  }

  addRow(dimension: Dimension, day: string, value: string, count: number) {
    let values = this.rows[dimension].get(day)
    if (!values) this.rows[dimension].set(day, (values = new Map()))
    const name = plain(value)
    const found = values.get(name)
    if (found !== undefined) return void values.set(name, Math.min(MOST, found + count))
    // A part of a text holds all of it in memory: this is a text of its own.
    values.set(Buffer.from(name).toString(), Math.min(MOST, count))
    if (++this.#names > this.#mostNames) this.#forgetSmallNames()
  }

  understand() {
    this.#understood++
    this.#ensureNotTooLong()
  }

  ignore(where: string) {
    this.#ignored++
    if (this.#lines.length < LINES_TOLD) this.#lines.push(where)
    this.#ensureNotTooLong()
  }

  leave(name: string) {
    const told = name.slice(0, 100)
    if (this.#unused.length < UNUSED_TOLD && !this.#unused.includes(told)) this.#unused.push(told)
  }

  of(tool: ReadHistory['tool']): ReadHistory {
    const { days, rows } = this
    const counts = { understood: this.#understood, ignored: this.#ignored }
    return { tool, days, rows, unused: this.#unused, ...counts, ignoredLines: this.#lines }
  }

  #forgetSmallNames() {
    this.#names = 0
    for (const dimension of Object.keys(this.rows) as Dimension[]) {
      for (const [day, values] of this.rows[dimension]) {
        const largest = largestOf(values, dimension)
        this.rows[dimension].set(day, largest)
        this.#names += largest.size
      }
    }
    // So many days that the largest of each are as many: it is not done for every row.
    this.#mostNames = Math.max(MOST_NAMES, this.#names * 2)
  }

  #ensureNotTooLong() {
    if (this.#understood + this.#ignored > MAX_ROWS) throw new HistoryTooLong()
  }
}

/** A name of a page or a source as it can be stored and shown. */
function plain(value: string) {
  return value
    .replace(/[\p{Control}\p{Surrogate}]/gu, '')
    .trim()
    .slice(0, 300)
    .trim()
}

/** A count, or null: `1,234` and `1234.0` are what spreadsheets make of one. */
export function countIn(cell: string | undefined): number | null {
  const text = (cell ?? '').trim().replace(/(?<=\d),(?=\d{3}(?:\D|$))/g, '')
  if (!/^\d{1,12}(\.\d+)?$/.test(text)) return null
  return Math.round(Number(text))
}

/** `2024-03-09`, `20240309`, or an instant of such a day. */
export function dayIn(cell: string | undefined): string | null {
  const found = /^(\d{4})-?(\d{2})-?(\d{2})(?:$|[T ])/.exec((cell ?? '').trim())
  return found && dayOf(found.slice(1).join('-'))
}

/** The day so many after another one. */
export function dayAfter(day: string, count: number): string | null {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + count)
  return Number.isNaN(date.getTime()) ? null : date.toISOString().slice(0, 10)
}

function dayOf(day: string) {
  const date = new Date(`${day}T00:00:00Z`)
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== day ? null : day
}
