import type { QueryClientContract, TransactionClientContract } from '@adonisjs/lucid/types/database'

/** Neither with the call nor with the lead that it belongs to. */
const UNTOUCHED = `NOT EXISTS (SELECT FROM call_actions a WHERE a.site_id = i.site_id AND a.call_id = i.call_id)
  AND NOT EXISTS (
    SELECT FROM lead_calls lc
      JOIN leads l ON l.site_id = lc.site_id AND l.id = lc.lead_id
      JOIN leads p ON p.site_id = l.site_id AND p.root_id = l.root_id
     WHERE lc.site_id = i.site_id AND lc.call_id = i.call_id
       AND (EXISTS (SELECT FROM lead_actions a WHERE a.site_id = p.site_id AND a.lead_id = p.id)
         OR EXISTS (SELECT FROM lead_notes n WHERE n.site_id = p.site_id AND n.lead_id = p.id)))`

/** Of the calls that came with an import and are there: those nobody has worked with, and the others. */
export async function countImportedCalls(
  client: QueryClientContract,
  siteId: string,
  importId: string
): Promise<{ untouched: number; worked: number }> {
  const { rows } = await client.rawQuery<{ rows: { untouched: number; worked: number }[] }>(
    `SELECT count(*) FILTER (WHERE ${UNTOUCHED})::int AS untouched,
            count(*) FILTER (WHERE NOT (${UNTOUCHED}))::int AS worked
       FROM call_import_calls i WHERE site_id = ? AND import_id = ?`,
    [siteId, importId]
  )
  return rows[0]
}

/**
 * Takes away some of the calls that nobody has worked with; returns how many, 0 when there are none left. They are locked first:
 * whoever works with one at this moment is either seen or finds it gone.
 */
export async function removeImportedCalls(
  trx: TransactionClientContract,
  siteId: string,
  importId: string,
  limit: number
): Promise<number> {
  const { rows } = await trx.rawQuery<{ rows: { id: string }[] }>(
    `SELECT c.id FROM call_import_calls i JOIN calls c ON c.site_id = i.site_id AND c.id = i.call_id
      WHERE i.site_id = ? AND i.import_id = ? AND ${UNTOUCHED} ORDER BY c.id LIMIT ? FOR UPDATE OF c`,
    [siteId, importId, limit]
  )
  if (rows.length === 0) return 0
  const ids = rows.map(({ id }) => id)
  await makeLeadsDue(trx, siteId, ids)
  const { rowCount } = await trx.rawQuery<{ rowCount: number }>(
    `DELETE FROM calls c USING call_import_calls i
      WHERE c.site_id = ? AND c.id = ANY (?::uuid[]) AND i.site_id = c.site_id AND i.call_id = c.id AND i.import_id = ?
        AND ${UNTOUCHED}`,
    [siteId, ids, importId]
  )
  await trx.rawQuery(
    'UPDATE call_imports SET taken_back = taken_back + ? WHERE site_id = ? AND id = ?',
    [rowCount, siteId, importId]
  )
  return rows.length
}

export async function markTakenBack(
  trx: TransactionClientContract,
  siteId: string,
  importId: string
) {
  await trx.rawQuery(
    'UPDATE call_imports SET taken_back_at = clock_timestamp() WHERE site_id = ? AND id = ?',
    [siteId, importId]
  )
}

/** Leads for which nothing speaks but these calls go with them. */
async function makeLeadsDue(trx: TransactionClientContract, siteId: string, callIds: string[]) {
  await trx.rawQuery(
    `INSERT INTO lead_due (site_id, kind, value)
     SELECT DISTINCT site_id, 'lead', lead_id::text FROM lead_calls WHERE site_id = ? AND call_id = ANY (?::uuid[]) ORDER BY 3
     ON CONFLICT (site_id, kind, value) DO UPDATE SET due_since = clock_timestamp()`,
    [siteId, callIds]
  )
}
