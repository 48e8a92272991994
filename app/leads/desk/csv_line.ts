/** What a table program would take for a formula. */
const FORMULA = /^[\s\0]*[=+\-@\t\r\uFF0B\uFF0D\uFF1D\uFF20]/

/** One line of a CSV file. Texts come from anywhere, so none of them is left to be run by the program that opens the file. */
export function csvLine(cells: (string | number | null)[]): string {
  return cells.map(cell).join(',') + '\r\n'
}

function cell(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const harmless = FORMULA.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
