import { addDays, monthsAround } from '#app/traffic/days/calendar'
import type { DayOfSite } from '#app/traffic/days/types'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'

/** Nobody asks for longer periods, so who was away longer is as good as new. */
export const MAX_AWAY = 400

/** How many visitors of a day were here last so many days before; null: never, or too long ago. */
export interface DaysAway {
  days: number | null
  visitors: number
}

/**
 * All visits of each visitor are read: asked for the last one before the day, the planner may walk back through everybody's visits
 * until it meets that visitor.
 */
export async function daysAway(
  client: QueryClientContract,
  { siteId, day, zone }: DayOfSite
): Promise<DaysAway[]> {
  const [firstMonth, lastMonth] = monthsAround(day, day)
  const [oldestMonth] = monthsAround(addDays(day, -MAX_AWAY), day)
  const { rows } = await client.rawQuery<{ rows: DaysAway[] }>(
    `WITH visitors AS MATERIALIZED (
       SELECT DISTINCT s.fingerprint FROM sessions s
        WHERE s.site_id = :siteId AND s.created_month >= :firstMonth AND s.created_month <= :lastMonth
          AND s.started_at >= :from::timestamptz AND s.started_at < :to::timestamptz
          AND (s.started_at AT TIME ZONE :zone)::date = :day::date AND s.fingerprint IS NOT NULL
     )
     SELECT :day::date - (before.at AT TIME ZONE :zone)::date AS days, count(*)::int AS visitors
       FROM visitors v LEFT JOIN LATERAL (
         SELECT max(p.started_at) AS at FROM (
         SELECT p.started_at FROM sessions p
          WHERE p.site_id = :siteId AND p.fingerprint = v.fingerprint
            AND p.created_month >= :oldestMonth AND p.created_month <= :lastMonth
            AND p.started_at >= :oldest::timestamptz AND p.started_at < :to::timestamptz
            AND (p.started_at AT TIME ZONE :zone)::date < :day::date
         OFFSET 0) p) before ON true
      GROUP BY 1`,
    {
      siteId,
      zone,
      day,
      from: addDays(day, -1),
      to: addDays(day, 2),
      oldest: addDays(day, -MAX_AWAY - 1),
      firstMonth,
      lastMonth,
      oldestMonth,
    }
  )
  return rows
}
