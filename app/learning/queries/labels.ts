import db from '@adonisjs/lucid/services/db'
import type { PastSession } from '#app/learning/example_of'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'

/** What somebody has made of a lead says of its visit, as far as it says how promising that was: one that was lost may have been. */
const VERDICT = `('contacted', 'qualified', 'won', 'junk')`

/** Whole leads that were judged, each by the visit that it came from. */
const OF_LEADS = `
  SELECT l.site_id, l.id, l.opened_at AS at, l.status <> 'junk' AS is_good, l.session_id, l.session_month, true AS is_lead
    FROM leads l
   WHERE l.site_id = :siteId AND l.root_id = l.id AND l.session_id IS NOT NULL AND l.status IN ${VERDICT}`

/**
 * Calls that were marked, and whose lead nobody has judged. Whoever called twice is judged by the last call. A sub-select with a limit
 * is asked row by row, through its index; as an anti-join it would read all calls again for each page.
 */
const OF_CALLS = `
  SELECT c.site_id, c.id, c.called_at AS at, c.status = 'qualified' AS is_good,
         c.matched_session_id AS session_id, c.matched_session_month AS session_month, false AS is_lead
    FROM calls c
   WHERE c.site_id = :siteId AND c.status IS NOT NULL AND c.matched_session_id IS NOT NULL
     AND c.id = (SELECT last.id FROM calls last
       WHERE last.site_id = c.site_id AND last.matched_session_id = c.matched_session_id
         AND last.matched_session_month = c.matched_session_month AND last.status IS NOT NULL
       ORDER BY last.called_at DESC, last.id DESC LIMIT 1)
     AND coalesce((SELECT whole.status FROM lead_calls lc
       JOIN leads part ON part.site_id = lc.site_id AND part.id = lc.lead_id
       JOIN leads whole ON whole.site_id = part.site_id AND whole.id = part.root_id
      WHERE lc.site_id = c.site_id AND lc.call_id = c.id LIMIT 1), 'new') NOT IN ${VERDICT}`

/** Sessions of which somebody has said what became of them: one row a person, because two would count as evidence twice. */
const LABELS = `${OF_LEADS} UNION ALL ${OF_CALLS}`

export interface LabelCounts {
  good: number
  junk: number
  /** Marked, but of nobody knows which visit. */
  unmatched: number
  /** Matched to a visit, and not marked yet. */
  unmarked: number
}

/** What there is to learn from, as whoever asks may see it. */
export async function labelCounts(
  client: QueryClientContract,
  siteId: string
): Promise<LabelCounts> {
  const { rows } = await client.rawQuery<{ rows: LabelCounts[] }>(
    `SELECT l.good, l.junk, c.unmatched, c.unmarked
       FROM (SELECT count(*) FILTER (WHERE is_good)::int AS good,
                    count(*) FILTER (WHERE NOT is_good)::int AS junk FROM (${LABELS}) AS labels) AS l,
            (SELECT count(*) FILTER (WHERE status IS NOT NULL AND matched_session_id IS NULL)::int AS unmatched,
                    count(*) FILTER (WHERE status IS NULL AND matched_session_id IS NOT NULL)::int AS unmarked
               FROM calls WHERE site_id = :siteId) AS c`,
    { siteId }
  )
  return rows[0]
}

/** Where a page of labels ends. Text, because a `Date` is less exact than the database. */
export interface LabelCursor {
  at: string
  id: string
}

export interface Label {
  isGood: boolean
  at: Date
  /** Null when it is gone: months are taken out when they are old enough. */
  session: PastSession | null
  cursor: LabelCursor
}

/** In the order in which they happened, after `cursor`; fewer than `limit` at the end. */
export async function nextLabels(
  siteId: string,
  after: LabelCursor | null,
  limit: number
): Promise<Label[]> {
  const { rows } = await db.connection('service').rawQuery<{ rows: Record<string, any>[] }>(
    `SELECT l.id AS label_id, coalesce(${CONTACT}, l.at) AS at, l.at::text AS at_text, l.is_good, s.*
       FROM (SELECT * FROM (${LABELS}) AS labels
              WHERE (at, id) > (CAST(:at AS timestamptz), CAST(:id AS uuid))
              ORDER BY at, id LIMIT :limit) AS l
       LEFT JOIN LATERAL (SELECT s.id, s.created_month::text AS month, s.started_at,
           s.returning_ad_visitor, s.gclid, s.wbraid, s.gbraid, s.channel, s.device, s.browser, s.os, s.country
         FROM sessions s WHERE s.site_id = l.site_id AND s.id = l.session_id AND s.created_month = l.session_month) AS s ON true
      ORDER BY l.at, l.id`,
    { siteId, limit, ...(after ?? BEFORE_ALL) }
  )
  return rows.map((row) => ({
    isGood: row.is_good,
    at: row.at,
    session: row.id === null ? null : toPastSession(row),
    cursor: { at: row.at_text, id: row.label_id },
  }))
}

/** The first time that a lead got in touch in its visit: what came later did not lead to it. */
const CONTACT = `CASE WHEN l.is_lead THEN least(
  (SELECT min(v.converted_at) FROM conversions v
    WHERE v.site_id = l.site_id AND v.session_id = l.session_id AND v.session_month = l.session_month),
  (SELECT min(v.called_at) FROM calls v
    WHERE v.site_id = l.site_id AND v.matched_session_id = l.session_id AND v.matched_session_month = l.session_month)) END`

const BEFORE_ALL: LabelCursor = { at: '-infinity', id: '00000000-0000-0000-0000-000000000000' }

/** Only what a scorer can ask for: a hundred thousand of these are read in one go. */
function toPastSession(row: Record<string, any>): PastSession {
  const { id, month, gclid, wbraid, gbraid, channel, device, browser, os, country } = row
  return {
    id,
    month,
    startedAt: row.started_at,
    returningAdVisitor: row.returning_ad_visitor,
    landing: { clickIds: { gclid, wbraid, gbraid } },
    channel,
    device,
    browser,
    os,
    country,
  }
}
