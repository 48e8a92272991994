import { COLUMNS, REPORT_COLUMNS, type Value } from '#app/provisioning/columns'
import { MAX_ROWS, MAX_SAID } from '#app/provisioning/limits'
import { NotRows, TooManyRows } from '#app/provisioning/exceptions'
import type { GivenRow, Problem } from '#app/provisioning/reading/given_row'

const MOST_ENTRIES = 1_000
const LONGEST = 5_000

/** A list of objects, or an object with such a list under `sites`. */
export function readJson(text: string): GivenRow[] {
  return readObjects(listIn(parsed(text)))
}

/** The same of what is no text any more, such as the body of a request. */
export function readObjects(list: unknown[]): GivenRow[] {
  if (list.length > MAX_ROWS) throw new TooManyRows()
  return list.map((one, at) => rowOf(one, at + 1))
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new NotRows()
  }
}

function listIn(value: unknown): unknown[] {
  const list = Array.isArray(value) ? value : (value as { sites?: unknown } | null)?.sites
  if (!Array.isArray(list)) throw new NotRows()
  return list
}

function rowOf(one: unknown, line: number): GivenRow {
  if (typeof one !== 'object' || one === null || Array.isArray(one)) {
    return { line, values: {}, problems: [{ column: null, message: 'This is no object.' }] }
  }
  const values: Record<string, Value> = {}
  const problems: Problem[] = []
  for (const [key, value] of Object.entries(one).slice(0, COLUMNS.length * 2)) {
    if (REPORT_COLUMNS.includes(key)) continue
    const column = said(key).slice(0, MAX_SAID)
    if (!COLUMNS.includes(key)) problems.push({ column, message: 'There is no such column.' })
    else if (!isValue(value)) problems.push({ column, message: 'This does not fit.' })
    else values[key] = Array.isArray(value) ? value.map(said) : storable(value)
  }
  return { line, values, problems }
}

function isValue(value: unknown): value is Value {
  if (Array.isArray(value)) return value.length <= MOST_ENTRIES && value.every(isText)
  return value === null || typeof value === 'number' || typeof value === 'boolean' || isText(value)
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST
}

function storable(value: Exclude<Value, string[]>) {
  return typeof value === 'string' ? said(value).trim() : value
}

/** PostgreSQL refuses a NUL and halves of characters. */
function said(text: string) {
  return text.toWellFormed().replaceAll('\0', '\uFFFD')
}
