import { randomInt } from 'node:crypto'
import type { Month } from '#app/shared/month'
import type { SessionScore } from '#app/scoring/session_score'
import type { HistoricSession } from '#app/replay/queries/history'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

export interface Rewrite {
  before: HistoricSession
  after: SessionScore
}

/** As in `app/ingest/stages/persist.ts`: revisions go up by as much as nobody else's do. */
const MAX_STEP = 2 ** 31

/**
 * Gives sessions of one month their new score, where the row is still the one that was read, and keeps the former one. Leads that
 * they are evidence of are due, and so are the statistics of their days.
 * Returns the ids of those that were written. In the order of their keys, like ingestion, so that the two never wait for
 * each other crosswise.
 */
export async function rewriteScores(
  trx: TransactionClientContract,
  siteId: string,
  month: Month,
  rewrites: Rewrite[]
): Promise<Set<string>> {
  if (rewrites.length === 0) return new Set()
  const column = (value: (rewrite: Rewrite) => unknown) => rewrites.map(value) as any[]
  const { rows } = await trx.rawQuery<{ rows: { id: string }[] }>(REWRITE, [
    column(({ before }) => before.id),
    column(({ before }) => before.revision),
    column(({ after }) => after.score),
    column(({ after }) => jsonOf(after)),
    column(({ after }) => after.scoredBy),
    column(({ before }) => before.score),
    column(({ before }) => jsonOf(before)),
    column(({ before }) => before.scoredBy),
    siteId,
    month,
    randomInt(1, MAX_STEP),
  ])
  return new Set(rows.map(({ id }) => id))
}

/**
 * An upsert, because it always goes through the key, while the plan of an UPDATE with a join depends on statistics, and of a
 * young partition there are none. A row that is gone would come back with a negative revision, and that ends the statement.
 */
const REWRITE = `
  WITH k AS (
    SELECT * FROM unnest(?::uuid[], ?::int8[], ?::int[], ?::jsonb[], ?::text[], ?::int[], ?::jsonb[], ?::text[])
      AS k (id, revision, score, score_reasons, scored_by, former_score, former_reasons, former_by)),
  place AS (SELECT ?::uuid AS site_id, ?::date AS month),
  written AS (
    INSERT INTO sessions AS s (site_id, id, created_month, revision, score, score_reasons, scored_by, sid, started_at,
                               last_event_at, entry_page, exit_page, channel, source_label, attributed_by)
    SELECT site_id, id, month, -revision, score, score_reasons, scored_by, id, now(), now(), '', '', '', '', '' FROM k, place
    ON CONFLICT (site_id, id, created_month) DO UPDATE
       SET score = excluded.score, score_reasons = excluded.score_reasons, scored_by = excluded.scored_by,
           revision = s.revision + ?::int8
     WHERE s.revision = -excluded.revision
     RETURNING s.id, s.revision, s.fingerprint, s.conversion_count, s.started_at),
  traffic AS (
    INSERT INTO traffic_due (site_id, day)
    SELECT DISTINCT place.site_id, (w.started_at AT TIME ZONE s.timezone)::date
      FROM place JOIN sites s ON s.id = place.site_id, written w ORDER BY 2
    ON CONFLICT (site_id, day) DO UPDATE SET due_since = clock_timestamp()),
  kept AS (
    INSERT INTO former_scores (site_id, session_id, created_month, score, score_reasons, scored_by)
    SELECT site_id, id, month, former_score, former_reasons, former_by
      FROM k JOIN written USING (id), place WHERE former_by IS NOT NULL),
  due AS (
    INSERT INTO lead_due (site_id, kind, value)
    SELECT site_id, d.kind, d.value FROM place CROSS JOIN LATERAL (
      SELECT CASE WHEN fingerprint IS NULL THEN 'session' ELSE 'visitor' END AS kind, coalesce(fingerprint, id::text) AS value
        FROM written WHERE conversion_count > 0
      UNION
      SELECT 'call', c.id::text FROM written w
        CROSS JOIN LATERAL (SELECT c.id FROM calls c
         WHERE c.site_id = place.site_id AND c.matched_session_id = w.id OFFSET 0) AS c) AS d
     ORDER BY d.kind, d.value
    ON CONFLICT (site_id, kind, value) DO UPDATE SET due_since = clock_timestamp())
  SELECT id, ingest.agree(revision > 0) FROM written`

function jsonOf({ scoreReasons }: SessionScore) {
  return scoreReasons.length ? JSON.stringify(scoreReasons) : null
}
