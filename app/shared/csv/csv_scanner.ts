import {
  MAX_CELL,
  afterBreak,
  endOfLine,
  plainCell,
  recordFrom,
  type CsvRecord,
} from '#app/shared/csv/parse_csv'

/** A longer record is none: without a bound it would be all of the file. */
const MAX_RECORD = 1024 * 1024

/** Reads CSV as `parseCsv` does, of a text that comes in pieces: what is in memory is a piece and a record. */
export class CsvScanner {
  #text = ''
  #line: number
  #plain: RegExp
  /** Within a record that is too long; it ends with its line. */
  #isSkipping = false

  constructor(
    private delimiter: string,
    firstLine = 1
  ) {
    this.#line = firstLine
    this.#plain = plainCell(delimiter)
  }

  /** The records that are complete with this piece. */
  push(piece: string): CsvRecord[] {
    this.#text += piece
    return this.#records(false)
  }

  /** Those that are left when no more comes. */
  end(): CsvRecord[] {
    return this.#records(true)
  }

  #records(isLast: boolean): CsvRecord[] {
    const text = this.#text
    const records: CsvRecord[] = []
    let at = this.#isSkipping ? this.#afterLine(0) : 0
    while (at < text.length) {
      const { cells, isBroken, breaks, next } = recordFrom(text, at, this.delimiter, this.#plain)
      // More text may close its quotes, or go on with it.
      const isOpen = !isLast && (isBroken || next >= text.length)
      if (isOpen && text.length - at < MAX_RECORD) break
      if (isOpen && next >= text.length) {
        records.push({ line: this.#line++, cells: [text.slice(at, at + MAX_CELL)], isBroken: true })
        at = this.#afterLine(at)
        continue
      }
      records.push({ line: this.#line, cells, isBroken })
      this.#line += 1 + breaks
      at = next
    }
    this.#text = text.slice(at)
    return records
  }

  #afterLine(at: number): number {
    const end = endOfLine(this.#text, at)
    this.#isSkipping = end >= this.#text.length
    return this.#isSkipping ? this.#text.length : afterBreak(this.#text, end)
  }
}
