/** A column of a multi-row statement: its name, its type, and its value in a row as PostgreSQL can read it. */
export interface Column<Row> {
  name: string
  type: string
  value(row: Row): string | number | boolean | null
}

/** Values of these types cannot contain what has a meaning in an array literal. */
const NEEDS_NO_QUOTES = new Set(['uuid', 'date', 'timestamptz', 'int', 'float8', 'boolean', 'inet'])

const SPECIAL = /["\\]/
const EACH_SPECIAL = /["\\]/g

/**
 * One column of all rows as the text of an array. A driver that is given arrays asks of every element what it is; knowing
 * that already makes the largest part of sending a batch several times cheaper.
 */
export function arrayLiteral<Row>({ type, value }: Column<Row>, rows: readonly Row[]): string {
  const isPlain = NEEDS_NO_QUOTES.has(type)
  let literal = ''
  for (const row of rows) {
    const element = value(row)
    if (literal !== '') literal += ','
    if (element === null) literal += 'NULL'
    else literal += isPlain ? element : quoted(element as string)
  }
  return `{${literal}}`
}

function quoted(text: string) {
  return SPECIAL.test(text) ? `"${text.replace(EACH_SPECIAL, '\\$&')}"` : `"${text}"`
}
