import type { Refusal } from '#app/calls/importing/reading/refusal'
import type { QueryClientContract, TransactionClientContract } from '@adonisjs/lucid/types/database'

export interface RefusedRow {
  line: number
  reason: Refusal
  cells: string[]
}

const AT_ONCE = 2_000

/** The refused rows of an import, in place of those that were written before. */
export async function writeRefusals(
  trx: TransactionClientContract,
  siteId: string,
  importId: string,
  refused: readonly RefusedRow[]
) {
  await trx.rawQuery('DELETE FROM call_import_refusals WHERE site_id = ? AND import_id = ?', [
    siteId,
    importId,
  ])
  for (let from = 0; from < refused.length; from += AT_ONCE) {
    await trx.rawQuery(
      `INSERT INTO call_import_refusals (site_id, import_id, line, reason, cells)
       SELECT ?, ?, line, reason, cells FROM jsonb_to_recordset(?::jsonb) AS t(line int, reason text, cells jsonb)`,
      [siteId, importId, JSON.stringify(refused.slice(from, from + AT_ONCE))]
    )
  }
  await trx.rawQuery('UPDATE call_imports SET refused = ? WHERE site_id = ? AND id = ?', [
    refused.length,
    siteId,
    importId,
  ])
}

export interface RefusalCount {
  reason: Refusal
  count: number
  /** The first of them. */
  lines: number[]
}

/** The most frequent reason first. */
export async function refusalCounts(
  client: QueryClientContract,
  siteId: string,
  importId: string
): Promise<RefusalCount[]> {
  const { rows } = await client.rawQuery<{ rows: RefusalCount[] }>(
    `SELECT reason, count(*)::int AS count, (array_agg(line ORDER BY line))[1:5] AS lines
       FROM call_import_refusals WHERE site_id = ? AND import_id = ? GROUP BY reason ORDER BY count(*) DESC, reason`,
    [siteId, importId]
  )
  return rows
}

/** Of the lines after `line`, as many as are worth one answer. */
export async function refusedRowsAfter(
  client: QueryClientContract,
  siteId: string,
  importId: string,
  line: number
): Promise<RefusedRow[]> {
  const { rows } = await client.rawQuery<{ rows: RefusedRow[] }>(
    `SELECT line, reason, cells FROM call_import_refusals
      WHERE site_id = ? AND import_id = ? AND line > ? ORDER BY line LIMIT ${AT_ONCE}`,
    [siteId, importId, line]
  )
  return rows
}
