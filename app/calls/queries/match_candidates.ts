import { monthOf, type Month } from '#app/shared/month'
import type { Candidate } from '#app/calls/types'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'

/** A visit does not last longer; what does is a machine, or a page that somebody forgot to close. */
const LONGEST_VISIT_MS = 24 * 3_600_000

/** A late event may have moved the beginning of a session back over midnight of the 31st, by as much as a clock may be ahead. */
const AHEAD_MS = 5 * 60_000

/** More visits of one fingerprint at a time are no person; the best ones are enough. */
const LIMIT = 50

interface Asked {
  siteId: string
  fingerprint: string
  calledAt: Date
  windowMin: number
}

/**
 * Visits of this fingerprint on this site that were going on in the window before the call: one look into an index of
 * `sessions`, in the partitions of two months at most. Of a visit that went on after the call the events say when it was last
 * seen before; `OFFSET 0` keeps the planner from looking for the latest event of the site until one is of this visit.
 */
export async function matchCandidates(
  client: QueryClientContract,
  { siteId, fingerprint, calledAt, windowMin }: Asked
): Promise<Candidate[]> {
  const at = calledAt.getTime()
  const months = {
    firstMonth: monthOf(new Date(at - LONGEST_VISIT_MS)),
    lastMonth: monthOf(new Date(at + AHEAD_MS)),
  }
  const { rows } = await client.rawQuery<{ rows: Row[] }>(
    `SELECT s.id, s.created_month::text AS month, s.score, s.conversion_count,
            CASE WHEN s.last_event_at <= :at::timestamptz THEN s.last_event_at ELSE before.created_at END AS seen_at
       FROM sessions s
       LEFT JOIN LATERAL (SELECT max(e.created_at) AS created_at FROM (SELECT e.created_at FROM events e
          WHERE s.last_event_at > :at::timestamptz
            AND e.site_id = :siteId AND e.session_id = s.id AND e.session_month = s.created_month
            AND e.session_month >= :firstMonth::date AND e.session_month <= :lastMonth::date
            AND e.created_at <= :at::timestamptz OFFSET 0) AS e) AS before ON true
      WHERE s.site_id = :siteId AND s.fingerprint = :fingerprint
        AND s.created_month >= :firstMonth::date AND s.created_month <= :lastMonth::date
        AND s.started_at >= :earliest::timestamptz AND s.started_at <= :at::timestamptz
        AND s.last_event_at >= :from::timestamptz
      ORDER BY s.score DESC, s.last_event_at DESC, s.id
      LIMIT ${LIMIT}`,
    {
      siteId,
      fingerprint,
      ...months,
      at: calledAt.toISOString(),
      from: new Date(at - windowMin * 60_000).toISOString(),
      earliest: new Date(at - LONGEST_VISIT_MS).toISOString(),
    }
  )
  return rows.filter(hasBeenSeen).map(toCandidate)
}

interface Row {
  id: string
  month: Month
  score: number
  conversion_count: number
  seen_at: Date | null
}

function hasBeenSeen(row: Row): row is Row & { seen_at: Date } {
  return row.seen_at !== null
}

function toCandidate(row: Row & { seen_at: Date }): Candidate {
  return {
    sessionId: row.id,
    month: row.month,
    score: row.score,
    seenAt: row.seen_at,
    conversions: row.conversion_count,
  }
}
