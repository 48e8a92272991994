import type { QueryClientContract } from '@adonisjs/lucid/types/database'

/** By what a lead is known, with all that was merged into it. */
export interface Evidence {
  /** The lead itself first. */
  parts: string[]
  fingerprints: string[]
  /** Visits of nobody that is known otherwise. */
  sessionIds: string[]
  numbers: string[]
  hasEmail: boolean
}

export async function evidenceOf(
  client: QueryClientContract,
  siteId: string,
  leadId: string
): Promise<Evidence> {
  const { rows } = await client.rawQuery<{ rows: Evidence[] }>(
    `WITH parts AS MATERIALIZED (
       SELECT :leadId::uuid AS id
       UNION SELECT id FROM leads WHERE site_id = :siteId AND root_id = :leadId AND root_id <> id
     ), known AS MATERIALIZED (
       SELECT kind, value FROM lead_keys WHERE site_id = :siteId AND lead_id IN (SELECT id FROM parts)
     )
     SELECT ARRAY(SELECT id FROM parts ORDER BY id <> :leadId::uuid, id) AS parts,
            ARRAY(SELECT value FROM known WHERE kind = 'visitor') AS fingerprints,
            ARRAY(SELECT value FROM known WHERE kind = 'session'
                  UNION SELECT c.matched_session_id::text FROM lead_calls lc
                    JOIN calls c ON c.site_id = lc.site_id AND c.id = lc.call_id
                   WHERE lc.site_id = :siteId AND lc.lead_id IN (SELECT id FROM parts)
                     AND c.matched_session_id IS NOT NULL) AS "sessionIds",
            ARRAY(SELECT value FROM known WHERE kind = 'phone' ORDER BY value) AS numbers,
            EXISTS (SELECT FROM known WHERE kind = 'email') AS "hasEmail"`,
    { siteId, leadId }
  )
  return rows[0]
}
