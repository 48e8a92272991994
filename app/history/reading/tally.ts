import { clock } from '#app/shared/clock'

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
const NEVER_BEFORE = '2000-01-01'
const MOST = 1e12

/** Adds up what a file says of days. A figure that is none, or a day that is none, is not counted, and told. */
export class Tally {
  days = new Map<string, DayFigures>()
  rows: ReadHistory['rows'] = { source: new Map(), page: new Map() }
  unused: string[] = []
  #understood = 0
  #ignored = 0
  #lines: string[] = []
  #today = clock.now().toISOString().slice(0, 10)

  isDay(day: string | null): day is string {
    return day !== null && day >= NEVER_BEFORE && day <= this.#today
  }

  addToDay(day: string, figures: Partial<DayFigures>) {
    const found = this.days.get(day) ?? {
      visitors: null,
      visits: null,
      pageViews: null,
      conversions: null,
    }
    for (const [key, value] of Object.entries(figures) as [keyof DayFigures, number | null][]) {
      if (value !== null) found[key] = Math.min(MOST, (found[key] ?? 0) + value)
    }
    this.days.set(day, found)
  }

  addRow(dimension: Dimension, day: string, value: string, count: number) {
    const values = this.rows[dimension].get(day) ?? new Map<string, number>()
    const name = plain(value)
    values.set(name, Math.min(MOST, (values.get(name) ?? 0) + count))
    this.rows[dimension].set(day, values)
  }

  understand() {
    this.#understood++
  }

  ignore(where: string) {
    this.#ignored++
    if (this.#lines.length < LINES_TOLD) this.#lines.push(where)
  }

  of(tool: ReadHistory['tool']): ReadHistory {
    const { days, rows, unused } = this
    const counts = { understood: this.#understood, ignored: this.#ignored }
    return { tool, days, rows, unused: unused.slice(0, 30), ...counts, ignoredLines: this.#lines }
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
  if (!found) return null
  const day = found.slice(1).join('-')
  const date = new Date(`${day}T00:00:00Z`)
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== day ? null : day
}
