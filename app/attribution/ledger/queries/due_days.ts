import db from '@adonisjs/lucid/services/db'
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

/** Sites with days that have been due for a moment, or for long although somebody keeps making them due. */
export async function sitesWithDueDays(): Promise<string[]> {
  const { rows } = await db.connection('service').rawQuery<{ rows: { site_id: string }[] }>(
    `SELECT DISTINCT site_id FROM credit_due d
      WHERE NOT EXISTS (SELECT FROM job_runs r WHERE r.site_id = d.site_id AND r.task = 'credits'
                           AND r.state IN ('waiting', 'running') AND NOT r.stop_requested)`
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
