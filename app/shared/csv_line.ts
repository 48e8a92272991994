/** What a table program would take for a formula, and calculate. */
const FORMULA = /^[\s\0]*[=+\-@\t\r\uFF0B\uFF0D\uFF1D\uFF20]/

/**
 * A line of CSV that is safe to open in a table program. Texts come from anywhere: an apostrophe makes text of what would be a
 * formula, and a phone number with its plus keeps the plus that way.
 */
export function csvLine(cells: readonly (string | number | null)[]): string {
  return `${cells.map(safeCell).join(',')}\r\n`
}

function safeCell(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const text = FORMULA.test(value) ? `'${value}` : value
  return /[",\r\n;\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
