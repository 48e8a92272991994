import { MAX_COLUMNS } from '#app/history/limits'
import { ga4Columns, type Ga4Columns } from '#app/history/reading/ga4_columns'
import { isBlank, isComment, type TableReader } from '#app/history/reading/table_reader'
import { countIn, dayAfter, dayIn, type Tally } from '#app/history/reading/tally'
import type { CsvRecord } from '#app/shared/csv/parse_csv'

/** `# Start date: 20240301`, in whatever language; `# 20240301-20240331` above an exploration. */
const DAY_IN_COMMENT = /(?<!\d)(20\d{2})(\d{2})(\d{2})(?!\d)/

/**
 * A file of Google Analytics 4: a row for each day, or for each day and source or landing page. A file can have several tables, one
 * below the other; those that are of no day are left out.
 */
export class Ga4Reader implements TableReader {
  #columns: Ga4Columns | null = null
  #width = 0
  /** The first day that the comments before a table name. */
  #start: string | null = null
  /** Behind an empty line or a comment another table may begin. */
  #isBetween = true
  #isBelowRows = false

  constructor(private tally: Tally) {}

  read(record: CsvRecord) {
    if (isComment(record)) this.#hear(record.cells.join())
    else if (isBlank(record)) this.#isBetween = true
    else if (this.#isBetween && this.#isHead(record)) this.#begin(record.cells)
    else this.#add(record)
  }

  #hear(comment: string) {
    this.#isBetween = true
    if (this.#isBelowRows) this.#start = null
    this.#isBelowRows = false
    const found = DAY_IN_COMMENT.exec(comment)
    if (found) this.#start ??= dayIn(found.slice(1).join('-'))
  }

  /** What has a day is a row of the table before; a row that adds up all days begins with nothing. */
  #isHead({ cells, isBroken }: CsvRecord) {
    if (isBroken || cells.length < 2 || cells.length > MAX_COLUMNS) return false
    return cells[0].trim() !== '' && !/^\d/.test(cells[0].trim())
  }

  #begin(cells: string[]) {
    this.#isBetween = false
    const head = cells.map((cell) => cell.trim())
    const columns = ga4Columns(head)
    const { day, nthDay, visits, visitors, pageViews } = columns
    const hasDays = day >= 0 || (nthDay >= 0 && this.#start !== null)
    const isRead = hasDays && (visits >= 0 || visitors >= 0 || pageViews >= 0)
    this.#columns = isRead ? columns : null
    this.#width = head.length
    const used = new Set(Object.values(columns))
    for (const [at, name] of head.entries()) {
      if (isRead ? !used.has(at) : at === 0) this.tally.leave(name)
    }
  }

  #add({ line, cells, isBroken }: CsvRecord) {
    this.#isBelowRows = true
    const at = this.#columns
    if (!at) return
    const day = this.#dayOf(cells)
    const figures = !isBroken && cells.length >= this.#width ? figuresIn(cells, at) : null
    // The row that adds up all days has none.
    if (!figures || !this.tally.isDay(day)) return this.tally.ignore(String(line))
    this.tally.understand()
    this.tally.addToDay(day, figures)
    const count = figures.visits ?? figures.visitors ?? figures.pageViews ?? 0
    if (at.source >= 0) this.tally.addRow('source', day, cells[at.source], count)
    if (at.page >= 0) this.tally.addRow('page', day, cells[at.page], count)
  }

  #dayOf(cells: string[]): string | null {
    const { day, nthDay } = this.#columns!
    if (day >= 0) return dayIn(cells[day])
    const count = cells[nthDay]?.trim() ?? ''
    return /^\d{1,4}$/.test(count) ? dayAfter(this.#start!, Number(count)) : null
  }
}

function figuresIn(cells: string[], at: Ga4Columns) {
  const figures = {
    visits: countIn(cells[at.visits]),
    visitors: countIn(cells[at.visitors]),
    pageViews: countIn(cells[at.pageViews]),
    conversions: countIn(cells[at.conversions]),
  }
  const isAny = figures.visits !== null || figures.visitors !== null || figures.pageViews !== null
  return isAny ? figures : null
}
