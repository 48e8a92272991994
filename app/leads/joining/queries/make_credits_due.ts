import type { LeadKey } from '#app/leads/keys'
import { MAX_VISITS, MONTHS_OF_VISITOR } from '#app/leads/joining/queries/openers'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/**
 * Who is one person has changed in these whole leads, or with these keys: the days of their conversions have to be credited
 * anew, because touches are those of a person.
 */
export async function makeCreditsDue(
  trx: TransactionClientContract,
  siteId: string,
  leadIds: string[],
  keys: LeadKey[]
) {
  const visitors = keys.filter(({ kind }) => kind === 'visitor').map(({ value }) => value)
  if (leadIds.length === 0 && visitors.length === 0) return
  await trx.rawQuery(
    `WITH whole AS (
       SELECT unnest(:leadIds::uuid[]) AS id
       UNION
       SELECT l.root_id FROM unnest(:visitors::text[]) AS f
         JOIN lead_keys k ON k.site_id = :siteId AND k.kind = 'visitor' AND k.value = f
         JOIN leads l ON l.site_id = :siteId AND l.id = k.lead_id
     ), person AS (
       SELECT k.value AS fingerprint FROM whole w
         JOIN leads l ON l.site_id = :siteId AND l.root_id = w.id
         JOIN lead_keys k ON k.site_id = :siteId AND k.lead_id = l.id AND k.kind = 'visitor'
       UNION
       SELECT unnest(:visitors::text[])
     )
     INSERT INTO credit_due (site_id, day)
     SELECT DISTINCT :siteId::uuid, (c.converted_at AT TIME ZONE site.timezone)::date AS day
       FROM person p JOIN visitors v ON v.site_id = :siteId AND v.fingerprint = p.fingerprint
      CROSS JOIN LATERAL (SELECT s.id, s.created_month, s.conversion_count FROM sessions s
         WHERE s.site_id = :siteId AND s.fingerprint = v.fingerprint AND ${MONTHS_OF_VISITOR}
         ORDER BY s.started_at DESC LIMIT ${MAX_VISITS}) AS s
       JOIN conversions c ON c.site_id = :siteId AND c.session_id = s.id AND c.session_month = s.created_month
       JOIN sites site ON site.id = :siteId
      WHERE s.conversion_count > 0
      ORDER BY day
     ON CONFLICT (site_id, day) DO UPDATE SET due_since = clock_timestamp()`,
    { siteId, leadIds: leadIds as any, visitors: visitors as any }
  )
}
