import db from '@adonisjs/lucid/services/db'
import { hasVisits } from '#app/traffic/days/queries/has_visits'
import { clock } from '#app/shared/clock'

/**
 * Days that have ended since somebody last looked are due, once: what was derived of them while they lasted is not all of them. Of a site
 * that nobody visits there are none.
 */
export async function closeDays(): Promise<void> {
  await db.connection('service').rawQuery(
    `WITH over AS (
       SELECT b.site_id, b.closed_until, (:now::timestamptz AT TIME ZONE b.zone)::date - 1 AS yesterday
         FROM traffic_bases b WHERE b.closed_until < (:now::timestamptz AT TIME ZONE b.zone)::date - 1
     ), closed AS (
       UPDATE traffic_bases b SET closed_until = over.yesterday FROM over
        WHERE b.site_id = over.site_id AND b.closed_until < over.yesterday
       RETURNING b.site_id, b.zone, over.closed_until AS before, over.yesterday
     )
     INSERT INTO traffic_due (site_id, day)
     SELECT c.site_id, day::date FROM closed c
      CROSS JOIN generate_series(c.before + interval '1 day', c.yesterday::timestamp, interval '1 day') AS day
      WHERE ${hasVisits('c.site_id', 'c.zone')}
      ORDER BY 1, 2
     ON CONFLICT (site_id, day) DO UPDATE SET due_since = clock_timestamp()`,
    { now: clock.now().toISOString() }
  )
}

/** Today is due on these sites: so that tables of many sites have a row to read. */
export async function makeTodayDue(siteIds: string[]): Promise<void> {
  if (!siteIds.length) return
  await db.connection('service').rawQuery(
    `INSERT INTO traffic_due (site_id, day)
     SELECT id, (?::timestamptz AT TIME ZONE timezone)::date FROM sites
      WHERE id = ANY (?::uuid[]) AND removed_at IS NULL ORDER BY 1
     ON CONFLICT (site_id, day) DO UPDATE SET due_since = clock_timestamp()`,
    [clock.now().toISOString(), siteIds as any]
  )
}
