import { readTable } from '#app/shared/csv/read_table'
import { decodeText } from '#app/shared/csv/decode_text'
import { readCsv } from '#app/provisioning/reading/read_csv'
import { readJson } from '#app/provisioning/reading/read_json'
import { NoRows, NotTable } from '#app/provisioning/exceptions'
import type { GivenRow } from '#app/provisioning/reading/given_row'

/** The rows of a file, CSV or JSON by what is in it. Throws a problem of the file. */
export function readFile(bytes: Buffer): GivenRow[] {
  const decoded = decodeText(bytes)
  if (!decoded) throw new NotTable()
  const rows = /^\s*[[{]/.test(decoded.text) ? readJson(decoded.text) : tableIn(bytes)
  if (rows.length === 0) throw new NoRows()
  return rows
}

function tableIn(bytes: Buffer) {
  const table = readTable(bytes)
  if (!table) throw new NotTable()
  return readCsv(table)
}
