import { addDays, monthsAround } from '#app/traffic/days/calendar'
import { MAX_AWAY } from '#app/traffic/days/queries/days_away'
import type { DayOfSite } from '#app/traffic/days/types'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

interface Moved {
  /** Hashes. */
  visitors: string[]
  /** When the change was written, or a later one. */
  since: string
}

/**
 * The next day on which each of these visitors came is due, unless it was read after the change: all days of a site that is
 * counted for the first time would make each other due. Who writes says when before the commit, hence the moment more.
 *
 * Visitors are known by their hashes, by which no index finds anybody, so all later visits are read. It takes a second where there are
 * millions of them, and only visits that came days late are worth it.
 */
export async function makeNextDaysDue(
  trx: TransactionClientContract,
  { siteId, day, zone }: DayOfSite,
  { visitors, since }: Moved
) {
  if (!visitors.length) return
  const last = addDays(day, MAX_AWAY)
  const [firstMonth, lastMonth] = monthsAround(day, last)
  await trx.rawQuery(
    `INSERT INTO traffic_due (site_id, day)
     SELECT DISTINCT d.site_id, d.day FROM (
       SELECT min((s.started_at AT TIME ZONE :zone)::date) AS day
         FROM sessions s
        WHERE s.site_id = :siteId AND s.created_month >= :firstMonth AND s.created_month <= :lastMonth
          AND s.started_at >= :day::timestamptz AND s.started_at < :last::timestamptz
          AND (s.started_at AT TIME ZONE :zone)::date > :day::date
          AND hashtextextended(coalesce(s.fingerprint, s.id::text), 0) = ANY (:hashes::bigint[])
        GROUP BY hashtextextended(coalesce(s.fingerprint, s.id::text), 0)) next
       JOIN traffic_days d ON d.site_id = :siteId AND d.day = next.day
        AND d.read_at < :since::timestamptz + interval '15 seconds'
     ORDER BY 2
     ON CONFLICT (site_id, day) DO UPDATE SET due_since = clock_timestamp()`,
    { siteId, zone, day, last, firstMonth, lastMonth, since, hashes: visitors as any }
  )
}
