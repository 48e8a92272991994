import type { Period } from '#app/attribution/period'
import type { KnownSite } from '#app/sites/site_registry'
import type { ChannelPath } from '#app/plugins/contracts/attribution_model'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** The journeys of the ledger, and those of visitors who won nothing in the period, by their channels. Without values. */
export async function pathsOf(
  trx: TransactionClientContract,
  site: KnownSite,
  { from, to }: Period
): Promise<ChannelPath[]> {
  const { rows } = await trx.rawQuery<{ rows: ChannelPath[] }>(
    `WITH won AS (
       SELECT t.channels FROM credits c
        CROSS JOIN LATERAL (
          SELECT array_agg(s.channel ORDER BY touch.place) AS channels
            FROM unnest(c.touch_sources) WITH ORDINALITY AS touch (source_id, place)
            JOIN touch_sources s ON s.site_id = c.site_id AND s.id = touch.source_id) t
        WHERE c.site_id = :site AND c.day BETWEEN :from AND :to AND t.channels IS NOT NULL
     ), lost AS (
       SELECT array_agg(channel ORDER BY started_at, id) AS channels FROM sessions
        WHERE site_id = :site
          AND started_at >= :from::date::timestamp AT TIME ZONE :zone
          AND started_at < (:to::date + 1)::timestamp AT TIME ZONE :zone
          AND created_month BETWEEN :from::date - 32 AND :to::date + 1
        GROUP BY coalesce(fingerprint, id::text)
       HAVING sum(conversion_count) = 0
     ), paths AS (
       SELECT channels, 1 AS conversions, 0 AS nulls FROM won
       UNION ALL SELECT channels, 0, 1 FROM lost
     )
     SELECT channels, sum(conversions)::float8 AS conversions, sum(nulls)::float8 AS nulls, 0::float8 AS value
       FROM paths GROUP BY channels ORDER BY channels`,
    { site: site.id, zone: site.timezone, from, to }
  )
  return rows
}
