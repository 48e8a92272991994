import db from '@adonisjs/lucid/services/db'
import { mayRunAgain } from '#app/jobs/queries/may_run_again'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** Days of a site that have to be credited, the newest first. */
export async function dueDays(siteId: string): Promise<string[]> {
  const { rows } = await db
    .connection('service')
    .rawQuery<{ rows: { day: string }[] }>(
      'SELECT day::text FROM credit_due WHERE site_id = ? ORDER BY day DESC',
      [siteId]
    )
  return rows.map(({ day }) => day)
}

/**
 * Sites with days that are due. A day of a busy site is due all the time, so it rests between two runs.
 */
export async function sitesWithDueDays(): Promise<string[]> {
  const { rows } = await db.connection('service').rawQuery<{ rows: { site_id: string }[] }>(
    `SELECT DISTINCT d.site_id FROM credit_due d
       JOIN sites s ON s.id = d.site_id AND s.removed_at IS NULL
      WHERE ${mayRunAgain('d.site_id', 'credits')}`
  )
  return rows.map(({ site_id: id }) => id)
}

/** All days with conversions are due: the model, the look-back or the zone of the site is another one. */
export async function makeAllDaysDue(trx: TransactionClientContract, siteId: string) {
  await trx.rawQuery(
    `INSERT INTO credit_due (site_id, day)
     SELECT DISTINCT c.site_id, (c.converted_at AT TIME ZONE s.timezone)::date
       FROM conversions c JOIN sites s ON s.id = c.site_id WHERE c.site_id = ?
     UNION
     SELECT site_id, day FROM credits WHERE site_id = ?
     ON CONFLICT (site_id, day) DO UPDATE SET due_since = clock_timestamp()`,
    [siteId, siteId]
  )
}
