import type { Month } from '#app/shared/month'
import type { Session } from '#app/visitors/types'
import { SESSION_SELECT, toSession } from '#app/visitors/session_columns'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** The latest sessions of one visitor in these months, newest first, at most `limit`. */
export async function sessionsOfVisitor(
  trx: TransactionClientContract,
  siteId: string,
  fingerprint: string,
  months: Month[],
  limit: number
): Promise<Session[]> {
  const { rows } = await trx.rawQuery<{ rows: Record<string, any>[] }>(
    `SELECT ${SESSION_SELECT} FROM sessions s
      WHERE s.site_id = ? AND s.fingerprint = ? AND s.created_month = ANY (?::date[])
      ORDER BY s.started_at DESC, s.id
      LIMIT ?`,
    [siteId, fingerprint, months, limit]
  )
  return rows.map(toSession)
}
