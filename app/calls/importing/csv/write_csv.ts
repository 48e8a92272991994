/** Spreadsheets take a cell that begins with one of these for a formula, and would calculate it. */
const FORMULA = /^[=+\-@\t\r]/

/**
 * A line of CSV that is safe to open in a spreadsheet: an apostrophe makes text of what would be a formula. A phone number with
 * its plus gets one, too, and keeps the plus that way.
 */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(safeCell).join(',')}\r\n`
}

function safeCell(cell: string) {
  const text = FORMULA.test(cell) ? `'${cell}` : cell
  return /[",\r\n;\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
