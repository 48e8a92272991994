import db from '@adonisjs/lucid/services/db'
import type { PastSession } from '#app/learning/example_of'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'

/**
 * Sessions of which somebody has said what became of them, and when: one row a session. Whoever called twice is judged by
 * the last call, because one person with two rows would count as evidence twice. A sub-select with a limit is asked row by
 * row, through its index; as an anti-join it would read all calls again for each page.
 */
const LABELS = `
  SELECT c.site_id, c.id, c.called_at AS at, c.status = 'qualified' AS is_good,
         c.matched_session_id AS session_id, c.matched_session_month AS session_month
    FROM calls c
   WHERE c.site_id = :siteId AND c.status IS NOT NULL AND c.matched_session_id IS NOT NULL
     AND c.id = (SELECT last.id FROM calls last
       WHERE last.site_id = c.site_id AND last.matched_session_id = c.matched_session_id
         AND last.matched_session_month = c.matched_session_month AND last.status IS NOT NULL
       ORDER BY last.called_at DESC, last.id DESC LIMIT 1)`

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
    `SELECT l.id AS label_id, l.at, l.at::text AS at_text, l.is_good, s.*
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
