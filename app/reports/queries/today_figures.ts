import type { Month } from '#app/shared/month'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** A day of the site's own zone so far, and the day before until the same time of day. */
export interface TodayFigures {
  visits: number
  conversions: number
  /** Visits with a score of the bands hot and premium. */
  promising: number
  /** Visits with a sign of life in the last five minutes. */
  present: number
  yesterday: { visits: number; conversions: number; promising: number }
}

/**
 * The figures above the live feed, from the sessions of two days by `sessions_started`. Days begin where the site is:
 * after a change of the clocks one has 23 or 25 hours.
 */
export async function todayFigures(
  trx: TransactionClientContract,
  siteId: string,
  timezone: string,
  now: Date,
  months: Month[]
): Promise<TodayFigures> {
  const { rows } = await trx.rawQuery<{ rows: Record<string, number>[] }>(
    `WITH days AS (
       SELECT at, date_trunc('day', at AT TIME ZONE zone) AT TIME ZONE zone AS today,
              (date_trunc('day', at AT TIME ZONE zone) - interval '1 day') AT TIME ZONE zone AS yesterday,
              ((at AT TIME ZONE zone) - interval '1 day') AT TIME ZONE zone AS a_day_ago
         FROM (SELECT ?::timestamptz AS at, ?::text AS zone) x
     )
     SELECT count(*) FILTER (WHERE is_today)::int AS visits,
            coalesce(sum(conversion_count) FILTER (WHERE is_today), 0)::int AS conversions,
            count(*) FILTER (WHERE is_today AND score > 60)::int AS promising,
            count(*) FILTER (WHERE last_event_at > at - interval '5 minutes')::int AS present,
            count(*) FILTER (WHERE is_before)::int AS visits_before,
            coalesce(sum(conversion_count) FILTER (WHERE is_before), 0)::int AS conversions_before,
            count(*) FILTER (WHERE is_before AND score > 60)::int AS promising_before
       FROM (SELECT s.score, s.conversion_count, s.last_event_at, d.at, s.started_at >= d.today AS is_today,
                    s.started_at >= d.yesterday AND s.started_at < d.a_day_ago AS is_before
               FROM days d, sessions s
              WHERE s.site_id = ? AND s.created_month = ANY (?::date[])
                AND s.started_at >= (SELECT yesterday FROM days)) visits`,
    [now, timezone, siteId, months]
  )
  const [row] = rows
  return {
    visits: row.visits,
    conversions: row.conversions,
    promising: row.promising,
    present: row.present,
    yesterday: {
      visits: row.visits_before,
      conversions: row.conversions_before,
      promising: row.promising_before,
    },
  }
}
