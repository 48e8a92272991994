import db from '@adonisjs/lucid/services/db'
import type { SiteCount } from '#app/health/intake/intake'

/** Adds counts to the hours of their sites. In the order of the keys, because other processes write the same rows. */
export function writeCounts(counts: SiteCount[]) {
  return db.connection('service').rawQuery(
    `INSERT INTO intake_hours (site_id, hour, door, outcome, count, last_at)
     SELECT s.id, date_trunc('hour', c.last_at, s.timezone), c.door, c.outcome, c.count, c.last_at
       FROM unnest(?::uuid[], ?::text[], ?::text[], ?::bigint[], ?::timestamptz[]) AS c (site_id, door, outcome, count, last_at)
       JOIN sites s ON s.id = c.site_id
      ORDER BY 1, 2, 3, 4
     ON CONFLICT (site_id, hour, door, outcome) DO UPDATE
       SET count = intake_hours.count + excluded.count, last_at = greatest(intake_hours.last_at, excluded.last_at)`,
    [
      counts.map(({ siteId }) => siteId),
      counts.map(({ door }) => door),
      counts.map(({ outcome }) => outcome),
      counts.map(({ count }) => count.count),
      counts.map(({ count }) => new Date(count.lastAt)),
    ]
  )
}
