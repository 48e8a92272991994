import { monthOf } from '#app/shared/month'
import type { Session } from '#app/visitors/types'
import { SESSION_SELECT, toSession } from '#app/visitors/session_columns'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'

/** Who calls has mostly begun to look around not longer ago. */
const BEFORE_MS = 2 * 3_600_000
const LIMIT = 20

/** Visits that the caller may have made, as a person would look for them: those with a conversion first, then by score. */
export async function visitsAround(
  client: QueryClientContract,
  siteId: string,
  calledAt: Date
): Promise<Session[]> {
  const from = new Date(calledAt.getTime() - BEFORE_MS)
  const { rows } = await client.rawQuery<{ rows: Record<string, any>[] }>(
    `SELECT ${SESSION_SELECT} FROM sessions s
      WHERE s.site_id = ? AND s.created_month >= ?::date AND s.created_month <= ?::date
        AND s.started_at >= ?::timestamptz AND s.started_at <= ?::timestamptz
      ORDER BY s.conversion_count > 0 DESC, s.score DESC, s.last_event_at DESC, s.id
      LIMIT ${LIMIT}`,
    [siteId, monthOf(from), monthOf(calledAt), from.toISOString(), calledAt.toISOString()]
  )
  return rows.map(toSession)
}
