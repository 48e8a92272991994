/** A line of a table; of one that cannot be read, all of it stands in one cell. */
export interface CsvRecord {
  /** Where it begins in the file; the first is 1. */
  line: number
  cells: string[]
  isBroken: boolean
}

/** A longer cell is a quote that nobody closed: without a bound it would swallow the rest of the file. */
export const MAX_CELL = 32_768

const BREAK = /\r\n|\r|\n/g

/**
 * Reads CSV as RFC 4180 has it, with any delimiter of one character and any line break. Quotes that are not as they should be cost
 * the line in which they begin, and reading goes on with the next line of the file. A quote within an unquoted cell is a quote.
 */
export function* parseCsv(text: string, delimiter: string, firstLine = 1): Generator<CsvRecord> {
  const plain = plainCell(delimiter)
  let line = firstLine
  let at = 0
  while (at < text.length) {
    const { cells, isBroken, breaks, next } = recordFrom(text, at, delimiter, plain)
    yield { line, cells, isBroken }
    line += 1 + breaks
    at = next
  }
}

/** What matches a cell without quotes. */
export function plainCell(delimiter: string) {
  return new RegExp(`[^\\r\\n${delimiter === '\t' ? '\\t' : `\\${delimiter}`}]*`, 'y')
}

/** The record that begins at `at`; `breaks` are those within it, `next` is where the next one begins. */
export function recordFrom(text: string, at: number, delimiter: string, plain: RegExp) {
  const record = recordAt(text, at, delimiter, plain)
  const end = record ? record.end : endOfLine(text, at)
  const cells = record?.cells ?? [text.slice(at, Math.min(end, at + MAX_CELL))]
  return { cells, isBroken: !record, breaks: record?.breaks ?? 0, next: afterBreak(text, end) }
}

/** Null: its quotes are broken. `end` is where its line break stands, `breaks` are those within it. */
function recordAt(text: string, start: number, delimiter: string, plain: RegExp) {
  const cells: string[] = []
  let at = start
  let breaks = 0
  for (;;) {
    const cell = text[at] === '"' ? quotedAt(text, at + 1) : plainAt(text, at, plain)
    if (!cell) return null
    cells.push(cell.value)
    breaks += cell.breaks
    at = cell.end
    if (text[at] !== delimiter) break
    at += 1
  }
  const isOver = at >= text.length || text[at] === '\n' || text[at] === '\r'
  return isOver ? { cells, breaks, end: at } : null
}

function plainAt(text: string, at: number, plain: RegExp) {
  plain.lastIndex = at
  const [value] = plain.exec(text)!
  return { value, breaks: 0, end: at + value.length }
}

/** `at` is behind the opening quote, `end` behind the closing one. */
function quotedAt(text: string, at: number) {
  let from = at
  for (;;) {
    const quote = text.indexOf('"', from)
    if (quote === -1 || quote - at > MAX_CELL) return null
    if (text[quote + 1] !== '"') {
      const written = text.slice(at, quote)
      const breaks = written.match(BREAK)?.length ?? 0
      return { value: written.replaceAll('""', '"'), breaks, end: quote + 1 }
    }
    from = quote + 2
  }
}

export function endOfLine(text: string, at: number) {
  BREAK.lastIndex = at
  return BREAK.exec(text)?.index ?? text.length
}

export function afterBreak(text: string, end: number) {
  return text.startsWith('\r\n', end) ? end + 2 : end + 1
}
