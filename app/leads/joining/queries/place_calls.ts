import type { DueCall } from '#app/leads/joining/queries/due_calls'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** Gives each of these calls to the lead of its key; one whose key is nobody's belongs to none. Resolves to leads that got or lost one. */
export async function placeCalls(
  trx: TransactionClientContract,
  siteId: string,
  calls: DueCall[]
): Promise<string[]> {
  if (calls.length === 0) return []
  const { rows } = await trx.rawQuery<{ rows: { lead_id: string }[] }>(
    `WITH asked AS (
       SELECT c.call_id, k.lead_id
         FROM unnest(:ids::uuid[], :kinds::text[], :values::text[]) AS c (call_id, kind, value)
         LEFT JOIN LATERAL (SELECT k.lead_id FROM lead_keys k
           WHERE k.site_id = :siteId AND k.kind = c.kind AND k.value = c.value LIMIT 1) AS k ON true
     ), placed AS (
       INSERT INTO lead_calls (site_id, call_id, lead_id)
       SELECT :siteId, call_id, lead_id FROM asked WHERE lead_id IS NOT NULL
       ON CONFLICT (site_id, call_id) DO UPDATE SET lead_id = excluded.lead_id
     ), left_out AS (
       DELETE FROM lead_calls l USING asked a
        WHERE a.lead_id IS NULL AND l.site_id = :siteId AND l.call_id = a.call_id
     )
     SELECT DISTINCT lead_id FROM asked WHERE lead_id IS NOT NULL`,
    {
      siteId,
      ids: calls.map(({ id }) => id) as any,
      kinds: calls.map(({ key }) => key.kind) as any,
      values: calls.map(({ key }) => key.value) as any,
    }
  )
  const before = calls.flatMap(({ leadId }) => (leadId === null ? [] : [leadId]))
  return [...rows.map(({ lead_id: id }) => id), ...before]
}
