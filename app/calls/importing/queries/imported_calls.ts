import type { QueryClientContract, TransactionClientContract } from '@adonisjs/lucid/types/database'

/**
 * Calls of the site that somebody has worked with, or whose lead somebody has. It begins at what people did, which is little: asked
 * for each call, a plan without statistics goes through all leads every time.
 */
const WORKED = `
  busy AS MATERIALIZED (
    SELECT DISTINCT l.root_id FROM leads l
      JOIN (SELECT lead_id FROM lead_actions WHERE site_id = :siteId
            UNION SELECT lead_id FROM lead_notes WHERE site_id = :siteId) AS w ON l.id = w.lead_id
     WHERE l.site_id = :siteId
  ), family AS MATERIALIZED (
    SELECT l.id FROM busy b JOIN leads l ON l.site_id = :siteId AND l.root_id = b.root_id
  ), worked AS MATERIALIZED (
    SELECT call_id FROM call_actions WHERE site_id = :siteId
    UNION SELECT c.call_id FROM family f JOIN lead_calls c ON c.site_id = :siteId AND c.lead_id = f.id
  )`

/** Of the calls that came with an import and are there: those nobody has worked with, and the others. */
export async function countImportedCalls(
  client: QueryClientContract,
  siteId: string,
  importId: string
): Promise<{ untouched: number; worked: number }> {
  const { rows } = await client.rawQuery<{ rows: { untouched: number; worked: number }[] }>(
    `WITH ${WORKED}
     SELECT count(*) FILTER (WHERE w.call_id IS NULL)::int AS untouched, count(w.call_id)::int AS worked
       FROM call_import_calls i LEFT JOIN worked w ON w.call_id = i.call_id
      WHERE i.site_id = :siteId AND i.import_id = :importId`,
    { siteId, importId }
  )
  return rows[0]
}

/**
 * Takes away some of the calls that nobody has worked with; returns how many were looked at, 0 when there are none left. They are
 * locked first: whoever works with one at this moment is either seen or finds it gone.
 */
export async function removeImportedCalls(
  trx: TransactionClientContract,
  siteId: string,
  importId: string,
  limit: number
): Promise<number> {
  const { rows } = await trx.rawQuery<{ rows: { id: string }[] }>(
    `WITH ${WORKED}
     SELECT c.id FROM call_import_calls i JOIN calls c ON c.site_id = i.site_id AND c.id = i.call_id
      WHERE i.site_id = :siteId AND i.import_id = :importId AND i.call_id NOT IN (SELECT call_id FROM worked)
      ORDER BY c.id LIMIT :limit FOR UPDATE OF c`,
    { siteId, importId, limit }
  )
  if (rows.length === 0) return 0
  const ids = rows.map(({ id }) => id)
  await makeLeadsDue(trx, siteId, ids)
  const { rowCount } = await trx.rawQuery<{ rowCount: number }>(
    `WITH ${WORKED}
     DELETE FROM calls c
      WHERE c.site_id = :siteId AND c.id = ANY (:ids::uuid[]) AND c.id NOT IN (SELECT call_id FROM worked)`,
    { siteId, ids: ids as any }
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
