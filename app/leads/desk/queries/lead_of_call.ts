import { LEAD_SELECT, toLeadRow, type LeadRow } from '#app/leads/desk/queries/lead_row'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'

/** The whole lead that a call belongs to; null as long as nobody has worked that out. */
export async function leadOfCall(
  client: QueryClientContract,
  siteId: string,
  callId: string
): Promise<LeadRow | null> {
  const { rows } = await client.rawQuery<{ rows: Record<string, any>[] }>(
    `SELECT ${LEAD_SELECT}
       FROM lead_calls c
       JOIN leads part ON part.site_id = c.site_id AND part.id = c.lead_id
       JOIN leads l ON l.site_id = part.site_id AND l.id = part.root_id
      WHERE c.site_id = ? AND c.call_id = ?`,
    [siteId, callId]
  )
  return rows.length === 0 ? null : toLeadRow(rows[0])
}

/** Is there nothing but this call: no other one, no conversion, and nobody who has written the lead down? */
export async function isAllEvidence(
  client: QueryClientContract,
  siteId: string,
  leadId: string,
  callId: string
): Promise<boolean> {
  const { rows } = await client.rawQuery<{ rows: { others: boolean }[] }>(
    `WITH parts AS MATERIALIZED (
       SELECT :leadId::uuid AS id
       UNION SELECT id FROM leads WHERE site_id = :siteId AND root_id = :leadId AND root_id <> id
     ), known AS MATERIALIZED (
       SELECT kind, value FROM lead_keys WHERE site_id = :siteId AND lead_id IN (SELECT id FROM parts)
     )
     SELECT EXISTS (SELECT FROM lead_calls WHERE site_id = :siteId AND call_id <> :callId
                       AND lead_id IN (SELECT id FROM parts))
         OR EXISTS (SELECT FROM leads WHERE site_id = :siteId AND id IN (SELECT id FROM parts) AND opened_by = 'person')
         OR EXISTS (SELECT FROM known k JOIN conversions c ON c.site_id = :siteId AND c.session_id = k.value::uuid
                     WHERE k.kind = 'session')
         OR EXISTS (SELECT FROM known k
                      JOIN sessions s ON s.site_id = :siteId AND s.fingerprint = k.value
                      JOIN conversions c ON c.site_id = :siteId AND c.session_id = s.id
                     WHERE k.kind = 'visitor') AS others`,
    { siteId, leadId, callId }
  )
  return !rows[0].others
}
