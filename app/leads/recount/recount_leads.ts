import { MAX_VISITS, MONTHS_OF_VISITOR } from '#app/leads/joining/queries/openers'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** Ways of getting in touch that are told apart; a page can make up as many as it likes. */
const MAX_ACTIONS = 20

/**
 * What the evidence of a lead says, from all leads that it is made of: conversions of its visits, and calls. Where it came from is
 * the visit of the first of them that has one.
 */
const RECOUNT = `
WITH part AS MATERIALIZED (
  SELECT l.root_id, l.id, l.opened_at FROM leads l
   WHERE l.site_id = :siteId AND l.id = ANY (:roots::uuid[]) AND l.root_id = l.id
  UNION ALL
  SELECT l.root_id, l.id, l.opened_at FROM leads l
   WHERE l.site_id = :siteId AND l.root_id = ANY (:roots::uuid[]) AND l.root_id <> l.id
), known_by AS MATERIALIZED (
  SELECT p.root_id, k.kind, k.value FROM part p JOIN lead_keys k ON k.site_id = :siteId AND k.lead_id = p.id
), visitor AS MATERIALIZED (
  SELECT k.root_id, v.fingerprint, v.first_seen_at, v.last_seen_at
    FROM known_by k JOIN visitors v ON v.site_id = :siteId AND v.fingerprint = k.value WHERE k.kind = 'visitor'
), visit AS MATERIALIZED (
  SELECT v.root_id, s.id, s.created_month
    FROM visitor v CROSS JOIN LATERAL (
      SELECT s.id, s.created_month, s.conversion_count FROM sessions s
       WHERE s.site_id = :siteId AND s.fingerprint = v.fingerprint AND ${MONTHS_OF_VISITOR}
       ORDER BY s.started_at DESC LIMIT ${MAX_VISITS}) AS s
   WHERE s.conversion_count > 0
  UNION
  SELECT k.root_id, c.session_id, c.session_month
    FROM known_by k CROSS JOIN LATERAL (SELECT c.session_id, c.session_month FROM conversions c
      WHERE c.site_id = :siteId AND c.session_id = CASE WHEN k.kind = 'session' THEN k.value::uuid END LIMIT 1) AS c
   WHERE k.kind = 'session'
), call AS MATERIALIZED (
  SELECT p.root_id, c.id, c.called_at AS at, c.phone_number, c.lead_score, c.flags && ARRAY['internal', 'test'] AS is_aside,
         CASE WHEN c.flags @> ARRAY['internal'] THEN 'internal_call' WHEN c.flags @> ARRAY['test'] THEN 'test_call' ELSE 'call' END AS action,
         c.matched_session_id AS session_id, c.matched_session_month AS session_month
    FROM part p JOIN lead_calls l ON l.site_id = :siteId AND l.lead_id = p.id
    JOIN calls c ON c.site_id = :siteId AND c.id = l.call_id
), contact AS MATERIALIZED (
  SELECT v.root_id, c.action, c.converted_at AS at, c.session_id, c.session_month, 0 AS lead_score, false AS is_aside
    FROM visit v
    JOIN conversions c ON c.site_id = :siteId AND c.session_id = v.id AND c.session_month = v.created_month
  UNION ALL
  SELECT root_id, action, at, session_id, session_month, lead_score, is_aside FROM call
), visited AS MATERIALIZED (
  SELECT c.root_id, c.session_id, c.session_month, min(c.at) AS at, max(s.score) AS score, min(s.started_at) AS started_at
    FROM contact c JOIN sessions s ON s.site_id = :siteId AND s.id = c.session_id AND s.created_month = c.session_month
   WHERE NOT c.is_aside GROUP BY 1, 2, 3
), origin AS (
  SELECT DISTINCT ON (v.root_id) v.root_id, s.id, s.created_month, s.channel, s.source_label, s.source, s.medium, s.campaign
    FROM visited v JOIN sessions s ON s.site_id = :siteId AND s.id = v.session_id AND s.created_month = v.session_month
   ORDER BY v.root_id, v.at, v.session_id
), fact AS (
  SELECT p.root_id, count(*)::int AS members, min(p.opened_at) AS opened_at,
         (SELECT coalesce(jsonb_object_agg(action, n), '{}') FROM (
            SELECT action, count(*) AS n FROM contact c WHERE c.root_id = p.root_id
             GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${MAX_ACTIONS}) AS a) AS contacts,
         (SELECT max(at) FROM contact c WHERE c.root_id = p.root_id AND NOT c.is_aside) AS last_at,
         least((SELECT min(first_seen_at) FROM visitor v WHERE v.root_id = p.root_id),
               (SELECT min(started_at) FROM visited v WHERE v.root_id = p.root_id),
               (SELECT min(at) FROM contact c WHERE c.root_id = p.root_id AND NOT c.is_aside)) AS first_at,
         greatest((SELECT max(score) FROM visited v WHERE v.root_id = p.root_id),
                  (SELECT max(lead_score) FROM contact c WHERE c.root_id = p.root_id AND NOT c.is_aside
                     AND NOT EXISTS (SELECT FROM visited v WHERE v.root_id = c.root_id AND v.session_id = c.session_id)), 0) AS score,
         coalesce((SELECT c.phone_number FROM call c JOIN known_by k ON k.root_id = c.root_id AND k.kind = 'phone'
                      AND k.value = c.phone_number
                    WHERE c.root_id = p.root_id AND NOT c.is_aside ORDER BY c.at DESC, c.id LIMIT 1),
                  (SELECT min(value) FROM known_by k WHERE k.root_id = p.root_id AND k.kind = 'phone'
                     AND NOT EXISTS (SELECT FROM own_lines o WHERE o.site_id = :siteId AND o.number = k.value))) AS phone_number,
         EXISTS (SELECT FROM known_by k WHERE k.root_id = p.root_id AND k.kind = 'email') AS has_email
    FROM part p GROUP BY p.root_id
)
UPDATE leads l SET
    members = f.members, contacts = f.contacts, phone_number = f.phone_number, has_email = f.has_email, score = f.score,
    first_seen_at = coalesce(f.first_at, f.opened_at), last_activity_at = coalesce(f.last_at, f.opened_at),
    session_id = o.id, session_month = o.created_month, channel = o.channel, source_label = o.source_label,
    source = o.source, medium = o.medium, campaign = o.campaign, counted_at = clock_timestamp()
  FROM fact f LEFT JOIN origin o ON o.root_id = f.root_id,
       (SELECT id, counted_at FROM leads WHERE site_id = :siteId AND id = ANY (:roots::uuid[])) AS before
 WHERE l.site_id = :siteId AND l.id = f.root_id AND before.id = l.id
RETURNING l.id, f.last_at IS NULL AS "isEmpty", before.counted_at IS NULL AS "isNew"`

export interface Recounted {
  id: string
  /** Nothing speaks for it any more. */
  isEmpty: boolean
  /** For the first time. */
  isNew: boolean
}

/** Works out the facts of these whole leads anew, in one statement. Ids of leads that are part of another are passed over. */
export async function recountLeads(
  trx: TransactionClientContract,
  siteId: string,
  roots: string[]
): Promise<Recounted[]> {
  if (roots.length === 0) return []
  const { rows } = await trx.rawQuery<{ rows: Recounted[] }>(RECOUNT, {
    siteId,
    roots: roots as any,
  })
  return rows
}
