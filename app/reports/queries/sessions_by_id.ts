import type { Month } from '#app/shared/month'
import type { Session } from '#app/visitors/types'
import { SESSION_SELECT, toSession } from '#app/visitors/session_columns'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'

/** Sessions of the site by id; the months are those in which any of them may be. */
export async function sessionsById(
  client: QueryClientContract,
  siteId: string,
  months: Month[],
  ids: string[]
): Promise<Session[]> {
  if (ids.length === 0) return []
  const { rows } = await client.rawQuery<{ rows: Record<string, any>[] }>(
    `SELECT ${SESSION_SELECT} FROM sessions s
      WHERE s.site_id = ? AND s.created_month = ANY (?::date[]) AND s.id = ANY (?::uuid[])`,
    [siteId, months, ids]
  )
  return rows.map(toSession)
}
