import { Keys, MAX_KEYS } from '#app/attribution/report/keys'
import { DIMENSIONS, type Dimension } from '#app/attribution/report/types'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import {
  bindingsOf,
  LANDING,
  SESSION_IN_PERIOD,
  type AskedPeriod,
} from '#app/attribution/report/queries/session_period'

/** What `grouping()` says of each of the sets below. */
const GROUPINGS: Record<number, Dimension> = {
  7: 'channel',
  11: 'source',
  13: 'campaign',
  14: 'landing',
}

/**
 * The keys of each dimension that a report tells apart: those with the most credit first, by all models together. While
 * there is room, also those that were on no journey to a conversion, because they are steps of journeys that failed.
 */
export async function strongestKeys(
  client: QueryClientContract,
  asked: AskedPeriod
): Promise<Record<Dimension, Keys>> {
  const { rows } = await client.rawQuery<{ rows: { grouping: number; key: string | null }[] }>(
    `WITH touched AS (
       SELECT source_id, landing_id, sum(conversions) AS credit FROM credit_days
        WHERE site_id = :site AND day >= CAST(:from AS date) AND day <= CAST(:to AS date) AND source_id <> 0
        GROUP BY source_id, landing_id
     ), known AS (
       SELECT t.channel, t.source, t.campaign, l.path AS landing, c.credit, 0 AS sessions
         FROM touched c
         JOIN touch_sources t ON t.site_id = :site AND t.id = c.source_id
         JOIN landing_pages l ON l.site_id = :site AND l.id = c.landing_id
        UNION ALL
       SELECT s.channel, s.source, s.campaign, ${LANDING}, 0, count(*)
         FROM sessions s WHERE ${SESSION_IN_PERIOD}
        GROUP BY 1, 2, 3, 4
     ), strength AS (
       SELECT grouping(channel, source, campaign, landing) AS grouping,
              coalesce(channel, source, campaign, landing) AS key, sum(credit) AS credit, sum(sessions) AS sessions
         FROM known GROUP BY GROUPING SETS ((channel), (source), (campaign), (landing))
     )
     SELECT grouping, key FROM (
       SELECT *, row_number() OVER (PARTITION BY grouping
                ORDER BY credit DESC, sessions DESC, key COLLATE "C" NULLS FIRST) AS place FROM strength) ranked
      WHERE place <= ${MAX_KEYS} ORDER BY grouping, place`,
    bindingsOf(asked)
  )
  const keysOf = (dimension: Dimension) =>
    new Keys(rows.filter((row) => GROUPINGS[row.grouping] === dimension).map(({ key }) => key))
  return Object.fromEntries(
    DIMENSIONS.map((dimension) => [dimension, keysOf(dimension)])
  ) as Record<Dimension, Keys>
}
