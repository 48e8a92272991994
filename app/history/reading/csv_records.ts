import { decodeText } from '#app/shared/csv/decode_text'
import { detectDelimiter } from '#app/shared/csv/detect_delimiter'
import { parseCsv } from '#app/shared/csv/parse_csv'

export interface CsvTable {
  /** Names of columns, as they are written, and without what differs from export to export. */
  head: string[]
  rows: Iterable<{ line: number; cells: string[] | null }>
}

const MAX_COLUMNS = 200

/** The first table of a file; what comes before it as a comment is none. Null for what is no table. */
export function csvTable(bytes: Buffer): CsvTable | null {
  const decoded = decodeText(bytes)
  if (!decoded) return null
  const comments = /^(?:\s*(?:#[^\n]*)?\r?\n)*/.exec(decoded.text)![0]
  const text = decoded.text.slice(comments.length)
  const records = parseCsv(text, detectDelimiter(text), comments.split('\n').length)
  const first = records.next()
  if (first.done || first.value.isBroken) return null
  const head = first.value.cells.map((cell) => cell.trim())
  if (head.length < 2 || head.length > MAX_COLUMNS) return null
  return { head, rows: rowsOf(records, head.length) }
}

function* rowsOf(records: ReturnType<typeof parseCsv>, width: number) {
  for (const { line, cells, isBroken } of records) {
    if (cells.every((cell) => cell.trim() === '')) continue
    // Google writes another table below, behind a comment.
    if (cells[0].startsWith('#')) return
    yield { line, cells: isBroken || cells.length < width ? null : cells }
  }
}

/** `Session source / medium` and `sessionSourceMedium` are one. */
export function nameOfColumn(name: string) {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '')
}
