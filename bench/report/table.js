/**
 * @param {string[][]} rows the first column is text, aligned to the left; the others to the right
 * @param {{ leftColumns?: number }} [options]
 * @returns {string}
 */
export function table(rows, { leftColumns = 1 } = {}) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)))
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          column < leftColumns ? cell.padEnd(widths[column]) : cell.padStart(widths[column])
        )
        .join('  ')
        .trimEnd()
    )
    .join('\n')
}

/** @param {number | null} value */
export function number(value, digits = 0) {
  if (value === null) return '–'
  return value.toLocaleString('en', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })
}
