import { RECEIPT } from '#app/ads/uploads/receipt_row'
import type { UploadReceipt } from '#app/ads/uploads/types'
import type { LeadFacts, VisitFacts } from '#app/ads/uploads/planning/facts'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

type Trx = TransactionClientContract

/** Latest visits of a visitor that are looked at: more are a machine, or a device that many use. */
const MAX_VISITS = 100

/** These leads, what they were merged into, and all other parts of that. */
export async function leadsAround(trx: Trx, siteId: string, ids: string[]): Promise<LeadFacts[]> {
  const { rows } = await trx.rawQuery<{ rows: LeadFacts[] }>(
    `WITH root AS (SELECT DISTINCT root_id FROM leads WHERE site_id = :siteId AND id = ANY (:ids::uuid[]))
     SELECT l.id, l.root_id AS "rootId", l.status, l.status_at AS "statusAt", l.value::float8 AS value, l.currency,
            l.opened_at AS "openedAt", l.opened_by AS "openedBy", l.session_id AS "sessionId",
            l.phone_number IS NOT NULL AS "hasPhone", l.has_email AS "hasEmail"
       FROM root JOIN leads l ON l.site_id = :siteId AND l.root_id = root.root_id`,
    { siteId, ids: ids as any }
  )
  return rows
}

/** Held until the end of the transaction, so that none is sent meanwhile. */
export async function receiptsOf(trx: Trx, siteId: string, leadIds: string[]) {
  const { rows } = await trx.rawQuery<{ rows: UploadReceipt[] }>(
    `SELECT ${RECEIPT} FROM upload_receipts r WHERE r.site_id = ? AND r.lead_id = ANY (?::uuid[])
      ORDER BY r.id FOR UPDATE`,
    [siteId, leadIds]
  )
  return rows
}

/**
 * Visits of these whole leads: those of their visitors, and the one that a lead came from. What somebody said of ad networks is kept
 * with the events of the visit.
 */
const VISITS = `
WITH part AS MATERIALIZED (
  SELECT id, root_id FROM leads WHERE site_id = :siteId AND root_id = ANY (:roots::uuid[])
), visitor AS MATERIALIZED (
  SELECT DISTINCT p.root_id, v.fingerprint, v.first_seen_at, v.last_seen_at
    FROM part p JOIN lead_keys k ON k.site_id = :siteId AND k.lead_id = p.id AND k.kind = 'visitor'
    JOIN visitors v ON v.site_id = :siteId AND v.fingerprint = k.value
), visit AS MATERIALIZED (
  SELECT v.root_id, s.id, s.created_month
    FROM visitor v CROSS JOIN LATERAL (SELECT s.id, s.created_month FROM sessions s
      WHERE s.site_id = :siteId AND s.fingerprint = v.fingerprint
        AND s.created_month >= date_trunc('month', (v.first_seen_at AT TIME ZONE 'UTC') - interval '1 day')::date
        AND s.created_month <= date_trunc('month', v.last_seen_at AT TIME ZONE 'UTC')::date
      ORDER BY s.started_at DESC LIMIT ${MAX_VISITS}) AS s
  UNION
  SELECT id, session_id, session_month FROM leads
   WHERE site_id = :siteId AND id = ANY (:roots::uuid[]) AND session_id IS NOT NULL
)
SELECT v.root_id AS "leadId", s.id AS "sessionId", s.created_month::text AS month, s.started_at AS "startedAt",
       s.gclid, s.wbraid, s.gbraid, s.msclkid, s.fbclid, s.ttclid,
       (SELECT CASE WHEN e.metadata->>'ad_consent' IN ('true', 'granted') THEN 'granted' ELSE 'denied' END FROM events e
         WHERE e.site_id = :siteId AND e.session_id = s.id AND e.session_month = s.created_month
           AND e.metadata->>'ad_consent' IN ('true', 'false', 'granted', 'denied')
         ORDER BY e.created_at DESC LIMIT 1) AS consent
  FROM visit v JOIN sessions s ON s.site_id = :siteId AND s.id = v.id AND s.created_month = v.created_month`

interface VisitRow extends Omit<VisitFacts, 'clickIds'> {
  gclid: string | null
  wbraid: string | null
  gbraid: string | null
  msclkid: string | null
  fbclid: string | null
  ttclid: string | null
}

export async function visitsOf(trx: Trx, siteId: string, roots: string[]): Promise<VisitFacts[]> {
  if (roots.length === 0) return []
  const { rows } = await trx.rawQuery<{ rows: VisitRow[] }>(VISITS, { siteId, roots: roots as any })
  return rows.map(({ leadId, sessionId, month, startedAt, consent, ...clickIds }) => ({
    leadId,
    sessionId,
    month,
    startedAt,
    consent,
    clickIds,
  }))
}
