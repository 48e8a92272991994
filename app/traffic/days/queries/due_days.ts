import db from '@adonisjs/lucid/services/db'
import { mayRunAgain } from '#app/jobs/queries/may_run_again'
import type { DayOfSite } from '#app/traffic/days/types'
import type { QueryClientContract, TransactionClientContract } from '@adonisjs/lucid/types/database'

/** Since when, as PostgreSQL writes it: a Date would lose microseconds. */
export interface Due {
  since: string
  isChanged: boolean
}

export async function dueOf(
  trx: TransactionClientContract,
  { siteId, day }: DayOfSite
): Promise<Due | null> {
  const { rows } = await trx.rawQuery<{ rows: { since: string; is_changed: boolean }[] }>(
    'SELECT due_since::text AS since, is_changed FROM traffic_due WHERE site_id = ? AND day = ?',
    [siteId, day]
  )
  return rows.length ? { since: rows[0].since, isChanged: rows[0].is_changed } : null
}

/** Unless it became due again meanwhile. */
export async function noLongerDue(
  trx: TransactionClientContract,
  { siteId, day }: DayOfSite,
  { since }: Due
) {
  await trx.rawQuery(
    'DELETE FROM traffic_due WHERE site_id = ? AND day = ? AND due_since = ?::timestamptz',
    [siteId, day, since]
  )
}

/** Days of a site that are due, the newest first. */
export async function dueDays(
  siteId: string,
  client: QueryClientContract = db.connection('service')
): Promise<string[]> {
  const { rows } = await client.rawQuery<{ rows: { day: string }[] }>(
    'SELECT day::text FROM traffic_due WHERE site_id = ? ORDER BY day DESC',
    [siteId]
  )
  return rows.map(({ day }) => day)
}

/**
 * Sites with days that are due. A site with visits over midnight is due all the time, so it rests between two runs.
 */
export async function sitesWithDueDays(): Promise<string[]> {
  const { rows } = await db.connection('service').rawQuery<{ rows: { site_id: string }[] }>(
    `SELECT DISTINCT d.site_id FROM traffic_due d
       JOIN sites s ON s.id = d.site_id AND s.removed_at IS NULL
      WHERE ${mayRunAgain('d.site_id', 'traffic')}`
  )
  return rows.map(({ site_id: id }) => id)
}
