import { parseCsv } from '#app/shared/csv/parse_csv'
import { decodeText, type Encoding } from '#app/shared/csv/decode_text'
import { detectDelimiter } from '#app/shared/csv/detect_delimiter'

/** Why nothing can be read from a line. */
export type LineProblem = 'quotes' | 'width'

export interface TableRow {
  line: number
  cells: string[]
  problem: LineProblem | null
}

export interface Table {
  encoding: Encoding
  delimiter: string
  /** Cells of a row, as the first one has them. */
  width: number
  rows(): Generator<TableRow>
}

/** Excel writes the delimiter into a first line of its own. */
const SEP_LINE = /^sep=([,;|\t])(?:\r\n|\r|\n)/i

/** The table in a file, a row at a time; null when it is no text. Lines with nothing in them are no rows. */
export function readTable(bytes: Buffer): Table | null {
  const decoded = decodeText(bytes)
  if (!decoded) return null
  const said = SEP_LINE.exec(decoded.text)
  const text = decoded.text.slice(said ? said[0].length : 0)
  const delimiter = said ? said[1] : detectDelimiter(text)
  const width = widthOf(text, delimiter)
  const rows = () => rowsOf(text, { delimiter, width, firstLine: said ? 2 : 1 })
  return { encoding: decoded.encoding, delimiter, width, rows }
}

function widthOf(text: string, delimiter: string) {
  for (const { cells, isBroken } of parseCsv(text, delimiter)) {
    if (!isBroken && !isBlank(cells)) return cells.length
  }
  return 0
}

type Form = { delimiter: string; width: number; firstLine: number }

function* rowsOf(text: string, { delimiter, width, firstLine }: Form): Generator<TableRow> {
  for (const { line, cells, isBroken } of parseCsv(text, delimiter, firstLine)) {
    if (isBlank(cells)) continue
    if (isBroken) yield { line, cells, problem: 'quotes' }
    else if (fits(cells, width)) yield { line, cells: cells.slice(0, width), problem: null }
    else yield { line, cells, problem: 'width' }
  }
}

/** Some programs end every row but the first with a delimiter. */
function fits(cells: string[], width: number) {
  return cells.length >= width && isBlank(cells.slice(width))
}

/** Of whatever delimiter: an empty row of a spreadsheet is nothing but delimiters. */
function isBlank(cells: string[]) {
  return cells.every((cell) => !/[^\s,;|]/.test(cell))
}
