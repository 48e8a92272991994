/** What a table program would take for a formula, and calculate. */
const FORMULA = /^[\s\0]*[=+\-@\t\r\uFF0B\uFF0D\uFF1D\uFF20]/

type Cells = readonly (string | number | null)[]

/** As table programs of a country read it; ours where nothing is said. */
export interface CsvWriting {
  separator: ',' | ';'
  /** In numbers. */
  decimal: '.' | ','
}

export const PLAIN: CsvWriting = { separator: ',', decimal: '.' }

/**
 * A line of CSV that is safe to open in a table program. Texts come from anywhere: an apostrophe makes text of what would be a
 * formula, and a phone number with its plus keeps the plus that way.
 */
export function csvLine(cells: Cells): string {
  return csvLineAs(PLAIN, cells)
}

export function csvLineAs({ separator, decimal }: CsvWriting, cells: Cells): string {
  return `${cells.map((cell) => safeCell(cell, decimal)).join(separator)}\r\n`
}

function safeCell(value: string | number | null, decimal: string): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value).replace('.', decimal)
  const text = FORMULA.test(value) ? `'${value}` : value
  return /[",\r\n;\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
