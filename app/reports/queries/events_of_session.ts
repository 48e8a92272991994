import type { Month } from '#app/shared/month'
import { EVENT_SELECT, toEvent } from '#app/reports/event_columns'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** Everything that happened in a session, in time order, at most `limit` events. */
export async function eventsOfSession(
  trx: TransactionClientContract,
  siteId: string,
  month: Month,
  sessionId: string,
  limit: number
) {
  const { rows } = await trx.rawQuery<{ rows: Record<string, any>[] }>(
    `SELECT ${EVENT_SELECT} FROM events e
      WHERE e.site_id = ? AND e.session_month = ? AND e.session_id = ?
      ORDER BY e.created_at, e.id
      LIMIT ?`,
    [siteId, month, sessionId, limit]
  )
  return rows.map(toEvent)
}
