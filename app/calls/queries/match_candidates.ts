import { monthOf, type Month } from '#app/shared/month'
import type { Candidate } from '#app/calls/types'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'

/** A visit does not last longer; what does is a machine, or a page that somebody forgot to close. */
export const LONGEST_VISIT_MS = 24 * 3_600_000

/** A late event may have moved the beginning of a session back over midnight of the 31st, by as much as a clock may be ahead. */
export const AHEAD_MS = 5 * 60_000

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
 * `sessions`, in the partitions of two months at most. Of visits that went on after the call, which is seldom, the events are
 * asked when they were last seen before; a join would plan for them with every call.
 */
export async function matchCandidates(
  client: QueryClientContract,
  asked: Asked
): Promise<Candidate[]> {
  const visits = await visitsOf(client, asked)
  const wentOn = visits.filter(({ seenAt }) => seenAt > asked.calledAt)
  if (wentOn.length === 0) return visits
  const seenBefore = await lastSeenBefore(client, asked, wentOn)
  return visits.flatMap((visit) => {
    if (visit.seenAt <= asked.calledAt) return [visit]
    const seenAt = seenBefore.get(visit.sessionId)
    return seenAt ? [{ ...visit, seenAt }] : []
  })
}

async function visitsOf(
  client: QueryClientContract,
  { siteId, fingerprint, calledAt, windowMin }: Asked
): Promise<Candidate[]> {
  const at = calledAt.getTime()
  const earliest = new Date(at - LONGEST_VISIT_MS)
  const { rows } = await client.rawQuery<{ rows: Row[] }>(
    `SELECT s.id, s.created_month::text AS month, s.score, s.conversion_count, s.last_event_at
       FROM sessions s
      WHERE s.site_id = :siteId AND s.fingerprint = :fingerprint
        AND s.created_month >= :firstMonth::date AND s.created_month <= :lastMonth::date
        AND s.started_at >= :earliest::timestamptz AND s.started_at <= :at::timestamptz
        AND s.last_event_at >= :from::timestamptz
      ORDER BY s.score DESC, s.last_event_at DESC, s.id
      LIMIT ${LIMIT}`,
    {
      siteId,
      fingerprint,
      firstMonth: monthOf(earliest),
      lastMonth: monthOf(new Date(at + AHEAD_MS)),
      at: calledAt.toISOString(),
      from: new Date(at - windowMin * 60_000).toISOString(),
      earliest: earliest.toISOString(),
    }
  )
  return rows.map((row) => ({
    sessionId: row.id,
    month: row.month,
    fingerprint,
    score: row.score,
    seenAt: row.last_event_at,
    conversions: row.conversion_count,
  }))
}

/** By the id of the session. `OFFSET 0` keeps the planner from looking through the latest events of the site for one of it. */
async function lastSeenBefore(
  client: QueryClientContract,
  { siteId, calledAt }: Asked,
  visits: Candidate[]
): Promise<Map<string, Date>> {
  const { rows } = await client.rawQuery<{ rows: { id: string; seen_at: Date | null }[] }>(
    `SELECT v.id, e.seen_at
       FROM unnest(?::uuid[], ?::date[]) AS v (id, month)
      CROSS JOIN LATERAL (SELECT max(e.created_at) AS seen_at FROM (SELECT e.created_at FROM events e
         WHERE e.site_id = ? AND e.session_id = v.id AND e.session_month = v.month
           AND e.created_at <= ?::timestamptz OFFSET 0) AS e) AS e`,
    [
      visits.map(({ sessionId }) => sessionId) as any,
      visits.map(({ month }) => month) as any,
      siteId,
      calledAt.toISOString(),
    ]
  )
  return new Map(rows.flatMap(({ id, seen_at: at }) => (at ? [[id, at]] : [])))
}

interface Row {
  id: string
  month: Month
  score: number
  conversion_count: number
  last_event_at: Date
}
