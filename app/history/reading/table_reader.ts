import { CsvScanner } from '#app/shared/csv/csv_scanner'
import { textPieces } from '#app/shared/csv/text_pieces'
import { detectDelimiter } from '#app/shared/csv/detect_delimiter'
import type { CsvRecord } from '#app/shared/csv/parse_csv'

/** Understands the records of a file, one after the other. */
export interface TableReader {
  read(record: CsvRecord): void
}

/** What Google writes before a table. */
const COMMENTS = /^(?:\s*(?:#[^\r\n]*)?(?:\r\n|\r|\n))*/

/** Hands the records of a file to a reader as they come. */
export async function readRecords(bytes: AsyncIterable<Buffer>, reader: TableReader) {
  let scanner: CsvScanner | null = null
  for await (const piece of textPieces(bytes)) {
    scanner ??= new CsvScanner(detectDelimiter(piece.slice(COMMENTS.exec(piece)![0].length)))
    for (const record of scanner.push(piece)) reader.read(record)
  }
  for (const record of scanner?.end() ?? []) reader.read(record)
}

export function isBlank({ cells }: CsvRecord) {
  return cells.every((cell) => cell.trim() === '')
}

export function isComment({ cells }: CsvRecord) {
  return cells[0].trimStart().startsWith('#')
}
