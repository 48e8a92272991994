import { Keys, MAX_KEYS } from '#app/attribution/report/keys'
import { DIMENSIONS, type Dimension } from '#app/attribution/report/types'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import {
  bindingsOf,
  LANDING,
  SESSION_IN_PERIOD,
  type AskedPeriod,
} from '#app/attribution/report/queries/session_period'

/**
 * The keys of each dimension that a report tells apart: those with the most credit first, by all models together. While
 * there is room, also those that were on no journey to a conversion, because they are steps of journeys that failed.
 */
export async function strongestKeys(
  client: QueryClientContract,
  asked: AskedPeriod
): Promise<Record<Dimension, Keys>> {
  const { rows } = await client.rawQuery<{ rows: { dimension: Dimension; key: string | null }[] }>(
    `WITH touched AS (
       SELECT kind, number, sum(conversions) AS credit FROM credit_days
        WHERE site_id = :site AND day >= CAST(:from AS date) AND day <= CAST(:to AS date) AND number <> 0
        GROUP BY kind, number
     ), visited AS (
       SELECT s.channel, s.source, s.campaign, ${LANDING} AS landing, count(*) AS sessions
         FROM sessions s WHERE ${SESSION_IN_PERIOD}
        GROUP BY 1, 2, 3, 4
     ), known AS (
       SELECT k.dimension, k.key, c.credit, 0 AS sessions
         FROM touched c
         JOIN touch_sources t ON t.site_id = :site AND t.id = c.number AND c.kind = 'source'
        CROSS JOIN LATERAL (VALUES ('channel', t.channel), ('source', t.source), ('campaign', t.campaign)) k (dimension, key)
        UNION ALL
       SELECT 'landing', l.path, c.credit, 0
         FROM touched c
         JOIN landing_pages l ON l.site_id = :site AND l.id = c.number AND c.kind = 'landing'
        UNION ALL
       SELECT k.dimension, k.key, 0, v.sessions
         FROM visited v
        CROSS JOIN LATERAL (VALUES ('channel', v.channel), ('source', v.source), ('campaign', v.campaign),
                                   ('landing', v.landing)) k (dimension, key)
     )
     SELECT dimension, key FROM (
       SELECT dimension, key, row_number() OVER (PARTITION BY dimension
                ORDER BY sum(credit) DESC, sum(sessions) DESC, key COLLATE "C" NULLS FIRST) AS place
         FROM known GROUP BY dimension, key) ranked
      WHERE place <= ${MAX_KEYS} ORDER BY dimension, place`,
    bindingsOf(asked)
  )
  const keysOf = (dimension: Dimension) =>
    new Keys(rows.filter((row) => row.dimension === dimension).map(({ key }) => key))
  return Object.fromEntries(
    DIMENSIONS.map((dimension) => [dimension, keysOf(dimension)])
  ) as Record<Dimension, Keys>
}
