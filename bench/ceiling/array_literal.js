const SPECIAL = /["\\]/g

/** Arrays of PostgreSQL as text. By hand: the driver would look at every value for what it might be. */

/** @param {(string | number | boolean)[]} values that need no quotes: ids, times, numbers */
export const plainArray = (values) => `{${values.join(',')}}`

/** @param {(string | number | null)[]} values of any text */
export function textArray(values) {
  let literal = ''
  for (const value of values) {
    literal += value === null ? ',NULL' : `,"${escaped(String(value))}"`
  }
  return `{${literal.slice(1)}}`
}

function escaped(value) {
  return value.includes('"') || value.includes('\\') ? value.replace(SPECIAL, '\\$&') : value
}
