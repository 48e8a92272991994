import { monthsAround } from '#app/traffic/days/calendar'
import type { DayFigures } from '#app/traffic/days/types'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'

/** From the first instant on, and before the second. */
export interface Interval {
  from: Date
  to: Date
}

/** The figures of an interval, counted from the rows, and from nothing that was derived. */
export async function rawFigures(
  client: QueryClientContract,
  siteId: string,
  { from, to }: Interval
): Promise<DayFigures> {
  const { rows } = await client.rawQuery<{ rows: DayFigures[] }>(
    `SELECT count(*)::int AS visits, count(DISTINCT coalesce(s.fingerprint, s.id::text))::int AS visitors,
            coalesce(sum(e.views), 0)::int AS "pageViews", coalesce(sum(e.conversions), 0)::int AS conversions,
            count(*) FILTER (WHERE e.conversions > 0)::int AS "convertingVisits",
            count(*) FILTER (WHERE e.views = 1 AND e.all_events = 1)::int AS bounces,
            coalesce(sum(greatest(s.total_duration_sec, 0)), 0)::float8 AS "durationSec"
       FROM sessions s
      CROSS JOIN LATERAL (
        SELECT count(*) FILTER (WHERE e.event_category <> 'system') AS all_events,
               count(*) FILTER (WHERE e.event_category = 'conversion') AS conversions,
               count(*) FILTER (WHERE e.event_category NOT IN ('conversion', 'system')
                                  AND e.event_action = ANY ('{view,page_view}')) AS views
          FROM events e
         WHERE e.site_id = s.site_id AND e.session_id = s.id AND e.session_month = s.created_month
           AND e.session_month >= :firstMonth AND e.session_month <= :lastMonth) e
      WHERE s.site_id = :siteId AND s.created_month >= :firstMonth AND s.created_month <= :lastMonth
        AND s.started_at >= :from AND s.started_at < :to`,
    { siteId, ...boundsOf({ from, to }) }
  )
  return rows[0]
}

/** Different people of an interval. */
export async function rawVisitors(
  client: QueryClientContract,
  siteId: string,
  interval: Interval
): Promise<number> {
  const { rows } = await client.rawQuery<{ rows: { visitors: number }[] }>(
    `SELECT count(DISTINCT coalesce(fingerprint, id::text))::int AS visitors FROM sessions
      WHERE site_id = :siteId AND created_month >= :firstMonth AND created_month <= :lastMonth
        AND started_at >= :from AND started_at < :to`,
    { siteId, ...boundsOf(interval) }
  )
  return rows[0].visitors
}

export interface ValueCount {
  dimension: string
  value: string
  visits: number
}

/** Dimensions that one row of `sessions` (s) tells without reading a URL. */
export const PLAIN_DIMENSIONS = {
  channel: 's.channel',
  source: 's.source',
  medium: 's.medium',
  campaign: 's.campaign',
  label: 's.source_label',
  country: 's.country',
  city: 's.city',
  device: 's.device',
  browser: 's.browser',
  os: 's.os',
  language: 's.language',
  band: `CASE WHEN s.score >= 81 THEN 'premium' WHEN s.score >= 61 THEN 'hot' WHEN s.score >= 31 THEN 'engaged' ELSE 'standard' END`,
} as const

/** Visits by each value of each of those. */
export async function rawValueCounts(
  client: QueryClientContract,
  siteId: string,
  interval: Interval
): Promise<ValueCount[]> {
  const pairs = Object.entries(PLAIN_DIMENSIONS).map(([name, sql]) => `('${name}', ${sql})`)
  const { rows } = await client.rawQuery<{ rows: ValueCount[] }>(
    `SELECT d.dimension, coalesce(d.value, '') AS value, count(*)::int AS visits
       FROM sessions s CROSS JOIN LATERAL (VALUES ${pairs.join(', ')}) AS d (dimension, value)
      WHERE s.site_id = :siteId AND s.created_month >= :firstMonth AND s.created_month <= :lastMonth
        AND s.started_at >= :from AND s.started_at < :to
      GROUP BY 1, 2`,
    { siteId, ...boundsOf(interval) }
  )
  return rows
}

function boundsOf({ from, to }: Interval) {
  const [firstMonth, lastMonth] = monthsAround(
    from.toISOString().slice(0, 10),
    to.toISOString().slice(0, 10)
  )
  return { from: from.toISOString(), to: to.toISOString(), firstMonth, lastMonth }
}
