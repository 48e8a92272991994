import type { Pool } from 'pg'
import type { Verdict } from '#app/deliveries/policy/verdict'
import { heldBy, type Claimed } from '#app/deliveries/queries/claim_due'
import { GAP_MS, WARN_AFTER_MS } from '#app/deliveries/policy/giving_up'

export interface Attempt extends Verdict {
  claimed: Claimed
  outcome: string
  at: Date
  tookMs: number
  status: number | null
  answer: string | null
}

/** A destination that has been failing for long. */
export interface Failing {
  workspaceId: string
  /** Of the last message that it did not take. */
  siteId: string
  destinationId: string
  failingSince: Date
  warnedAt: Date | null
  problem: string
}

/**
 * Only what this worker still has in its hands is written: another may have been given it, or somebody has deleted its
 * destination. Then the attempt happened, and nobody is left to be told.
 */
const RECORD = {
  name: 'deliveries_record',
  text: `
    WITH tried AS (
      SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::timestamptz[], $6::text[],
          $7::timestamptz[], $8::int[], $9::smallint[], $10::text[], $11::text[], $15::uuid[])
        AS t (site_id, message_id, destination_id, state, next_attempt_at, outcome, at, took_ms, status, problem, answer,
          workspace_id)),
    moved AS (
      UPDATE deliveries d SET state = t.state, attempts = d.attempts + 1,
             next_attempt_at = coalesce(t.next_attempt_at, d.next_attempt_at), claimed_by = NULL, claimed_at = NULL,
             last_status = t.status, last_problem = t.problem,
             delivered_at = CASE WHEN t.state = 'delivered' THEN t.at END
        FROM tried t
       WHERE d.site_id = t.site_id AND d.message_id = t.message_id AND d.destination_id = t.destination_id
         AND ${heldBy('$12')}
      RETURNING d.site_id, d.message_id, d.destination_id),
    written AS (
      INSERT INTO delivery_attempts (site_id, message_id, destination_id, at, outcome, status, took_ms, problem, answer)
      SELECT t.site_id, t.message_id, t.destination_id, t.at, t.outcome, t.status, t.took_ms, t.problem, t.answer
        FROM tried t JOIN moved USING (site_id, message_id, destination_id)
      ON CONFLICT DO NOTHING),
    news AS (
      SELECT t.workspace_id, destination_id, (array_agg(site_id ORDER BY t.at DESC))[1] AS site_id,
             max(t.at) FILTER (WHERE outcome = 'delivered') AS success_at,
             min(t.at) FILTER (WHERE outcome <> 'delivered') AS first_failure_at,
             max(t.at) FILTER (WHERE outcome <> 'delivered') AS failure_at,
             count(*) FILTER (WHERE outcome <> 'delivered') AS failures,
             max(t.problem) AS problem
        FROM tried t JOIN moved USING (site_id, message_id, destination_id)
       GROUP BY 1, 2 ORDER BY 1, 2),
    health AS (
      INSERT INTO destination_health AS h
        (workspace_id, destination_id, failures, failing_since, last_failure_at, last_success_at, last_problem)
      SELECT workspace_id, destination_id, failures, CASE WHEN success_at IS NULL THEN first_failure_at END, failure_at,
             success_at, problem FROM news
      ON CONFLICT (workspace_id, destination_id) DO UPDATE SET
        failures = CASE WHEN excluded.last_success_at IS NULL THEN h.failures + excluded.failures ELSE 0 END,
        failing_since = CASE
          WHEN excluded.last_success_at IS NOT NULL THEN NULL
          WHEN h.failing_since IS NULL OR h.last_failure_at < excluded.last_failure_at - $13::interval
            THEN excluded.failing_since
          ELSE h.failing_since END,
        warned_at = CASE WHEN excluded.last_success_at IS NULL THEN h.warned_at END,
        last_failure_at = coalesce(excluded.last_failure_at, h.last_failure_at),
        last_success_at = coalesce(excluded.last_success_at, h.last_success_at),
        last_problem = coalesce(excluded.last_problem, h.last_problem)
      RETURNING *)
    SELECT workspace_id AS "workspaceId", news.site_id AS "siteId", destination_id AS "destinationId",
           failing_since AS "failingSince", warned_at AS "warnedAt", last_problem AS problem
      FROM health JOIN news USING (workspace_id, destination_id) WHERE failing_since <= last_failure_at - $14::interval`,
}

/** In one statement, which can be done again. Returns what has been failing for long. */
export async function recordAttempts(
  pool: Pool,
  attempts: Attempt[],
  workerId: number
): Promise<Failing[]> {
  const column = <T>(value: (attempt: Attempt) => T) => attempts.map(value)
  const { rows } = await pool.query<Failing>({
    ...RECORD,
    values: [
      column(({ claimed }) => claimed.siteId),
      column(({ claimed }) => claimed.messageId),
      column(({ claimed }) => claimed.destinationId),
      column(({ state }) => state),
      column((attempt) => attempt.nextAttemptAt),
      column(({ outcome }) => outcome),
      column(({ at }) => at),
      column(({ tookMs }) => Math.round(tookMs)),
      column(({ status }) => status),
      column(({ problem }) => problem),
      column(({ answer }) => answer),
      workerId,
      `${GAP_MS} milliseconds`,
      `${WARN_AFTER_MS} milliseconds`,
      column(({ claimed }) => claimed.workspaceId),
    ],
  })
  return rows
}
