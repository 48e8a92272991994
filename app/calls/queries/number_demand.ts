import { clock } from '#app/shared/clock'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'

/** How many numbers a site would have needed lately. */
export interface NumberDemand {
  /** Visitors at a time, those who went without a number included. */
  peak: number
  visitors: number
  /** Of them, how many saw the number that stands on the page because none was free. */
  without: number
}

export const DEMAND_DAYS = 7

/** Of a site with more in a week the latest say enough. */
const LIMIT = 50_000

/** Each reservation is a step up when it begins and one down when it ends; the highest level is what was needed. */
export async function numberDemand(
  client: QueryClientContract,
  siteId: string
): Promise<NumberDemand> {
  const from = new Date(clock.now().getTime() - DEMAND_DAYS * 86_400_000)
  const { rows } = await client.rawQuery<{ rows: NumberDemand[] }>(
    `WITH reserved AS MATERIALIZED (
       SELECT number, reserved_at, held_until FROM number_reservations
        WHERE site_id = ? AND reserved_at >= ?::timestamptz ORDER BY reserved_at DESC LIMIT ${LIMIT}
     ), steps AS (
       SELECT reserved_at AS at, 1 AS step FROM reserved UNION ALL SELECT held_until, -1 FROM reserved
     ), levels AS (
       SELECT sum(step) OVER (ORDER BY at, step ROWS UNBOUNDED PRECEDING) AS level FROM steps
     )
     SELECT (SELECT coalesce(max(level), 0)::int FROM levels) AS peak, count(*)::int AS visitors,
            (count(*) FILTER (WHERE number IS NULL))::int AS without
       FROM reserved`,
    [siteId, from.toISOString()]
  )
  return rows[0]
}
