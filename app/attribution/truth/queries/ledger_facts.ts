import db from '@adonisjs/lucid/services/db'
import type { ChannelPath } from '#app/plugins/contracts/attribution_model'

/** Days of the site's own calendar, both included. */
export interface Period {
  siteId: string
  timezone: string
  firstDay: string
  lastDay: string
}

/** What each model that looks at one journey gave each channel: millionths of conversions, by model. */
export async function ruleCredits({ siteId, firstDay, lastDay }: Period) {
  const { rows } = await db.connection('service').rawQuery<{ rows: CreditRow[] }>(
    `SELECT d.model, s.channel, sum(d.conversions)::float8 AS credit
       FROM credit_days d JOIN touch_sources s ON s.site_id = d.site_id AND s.id = d.source_id
      WHERE d.site_id = ? AND d.day BETWEEN ? AND ?
      GROUP BY d.model, s.channel`,
    [siteId, firstDay, lastDay]
  )
  const byModel = Map.groupBy(rows, ({ model }) => model)
  return new Map(
    [...byModel].map(
      ([model, credits]) =>
        [model, new Map(credits.map(({ channel, credit }) => [channel, credit]))] as const
    )
  )
}

/** The journeys of the ledger, and those of visitors who won nothing in the period, by their channels. */
export async function pathsOf({ siteId, timezone, firstDay, lastDay }: Period) {
  const { rows } = await db.connection('service').rawQuery<{ rows: ChannelPath[] }>(
    `WITH bounds AS (
       SELECT :first::date::timestamp AT TIME ZONE :zone AS since,
              (:last::date + 1)::timestamp AT TIME ZONE :zone AS until
     ), won AS (
       SELECT t.channels FROM credits c
        CROSS JOIN LATERAL (
          SELECT array_agg(s.channel ORDER BY touch.place) AS channels
            FROM unnest(c.touch_sources) WITH ORDINALITY AS touch (source_id, place)
            JOIN touch_sources s ON s.site_id = c.site_id AND s.id = touch.source_id) t
        WHERE c.site_id = :site AND c.day BETWEEN :first AND :last AND t.channels IS NOT NULL
     ), lost AS (
       SELECT array_agg(s.channel ORDER BY s.started_at, s.id) AS channels
         FROM sessions s, bounds b
        WHERE s.site_id = :site AND s.started_at >= b.since AND s.started_at < b.until
          AND s.created_month BETWEEN :first::date - 32 AND :last::date + 1
        GROUP BY coalesce(s.fingerprint, s.id::text)
       HAVING sum(s.conversion_count) = 0
     ), paths AS (
       SELECT channels, 1 AS conversions, 0 AS nulls FROM won
       UNION ALL SELECT channels, 0, 1 FROM lost
     )
     SELECT channels, sum(conversions)::float8 AS conversions, sum(nulls)::float8 AS nulls, 0::float8 AS value
       FROM paths GROUP BY channels ORDER BY channels`,
    { site: siteId, zone: timezone, first: firstDay, last: lastDay }
  )
  return rows
}

interface CreditRow {
  model: string
  channel: string
  credit: number
}
