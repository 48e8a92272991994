import { addMonths, monthOf, type Month } from '#app/shared/month'
import type { Candidate } from '#app/calls/types'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'

/** A browser's session at a moment, as its tracker names it: its id there, which may be that of several visits. */
export interface SidAt {
  sid: string
  fingerprint: string | null
  at: Date
}

const COLUMNS = `s.sid, s.id, s.created_month::text AS month, s.fingerprint, s.score, s.conversion_count, s.started_at,
  s.last_event_at`

/** A tracker sends within seconds, and clocks differ a little. */
const SLACK_MS = 30 * 60_000

/**
 * The visit that each of these was at its moment, in the same order; null for one that is not stored (yet). A visit has the
 * client's id as its own, but for those that began after a time-out. Two looks into indexes.
 */
export async function visitsOfSids(
  client: QueryClientContract,
  siteId: string,
  asked: SidAt[]
): Promise<(Candidate | null)[]> {
  if (asked.length === 0) return []
  const months = asked.map(({ at }) => monthOf(at)).sort()
  const { rows } = await client.rawQuery<{ rows: Row[] }>(
    `SELECT ${COLUMNS} FROM sessions s
      WHERE s.site_id = :siteId AND s.id = ANY (:sids::uuid[])
        AND s.created_month >= :firstMonth::date AND s.created_month <= :lastMonth::date
     UNION ALL
     SELECT ${COLUMNS} FROM sessions s
      WHERE s.site_id = :siteId AND s.sid = ANY (:sids::uuid[]) AND s.id <> s.sid
        AND s.created_month >= :firstMonth::date AND s.created_month <= :lastMonth::date`,
    {
      siteId,
      sids: [...new Set(asked.map(({ sid }) => sid))] as any,
      firstMonth: addMonths(months[0], -1),
      lastMonth: addMonths(months.at(-1)!, 1),
    }
  )
  return asked.map((one) =>
    visitAt(
      one,
      rows.filter(({ sid }) => sid === one.sid)
    )
  )
}

/** Of the visits under one id that which was going on then, or the next to it; never somebody else's. */
function visitAt({ fingerprint, at }: SidAt, rows: Row[]): Candidate | null {
  const away = ({ started_at: from, last_event_at: until }: Row) =>
    Math.max(from.getTime() - at.getTime(), at.getTime() - until.getTime(), 0)
  const [found] = rows
    .filter((row) => !fingerprint || !row.fingerprint || row.fingerprint === fingerprint)
    .filter((row) => away(row) <= SLACK_MS)
    .sort((a, b) => away(a) - away(b) || b.started_at.getTime() - a.started_at.getTime())
  return found ? toCandidate(found) : null
}

function toCandidate(row: Row): Candidate {
  return {
    sessionId: row.id,
    month: row.month,
    fingerprint: row.fingerprint,
    score: row.score,
    seenAt: row.last_event_at,
    conversions: row.conversion_count,
  }
}

interface Row {
  sid: string
  id: string
  month: Month
  fingerprint: string | null
  score: number
  conversion_count: number
  started_at: Date
  last_event_at: Date
}
