import db from '@adonisjs/lucid/services/db'
import { TAKEN } from '#app/health/intake/outcomes'

/** A provider of calls whose reports were refused since the last one that was taken. */
export interface RefusedProvider {
  siteId: string
  provider: string
  /** Reports, and what most of them were refused for. */
  count: number
  reason: string
  since: Date
}

/** Refusals of longer ago were somebody's test, or were given up. */
const DAYS = 7

/** As the service, of sites that the person may see: nobody else reads what came in of many sites at once. */
export async function refusedProviders(siteIds: string[], now: Date): Promise<RefusedProvider[]> {
  const { rows } = await db.connection('service').rawQuery<{ rows: RefusedProvider[] }>(
    `SELECT site_id AS "siteId", split_part(door, '/', 2) AS provider, sum(count)::float8 AS count,
            (array_agg(outcome ORDER BY count DESC))[1] AS reason, greatest(min(hour), max(taken_at)) AS since
       FROM (SELECT *, max(last_at) FILTER (WHERE outcome = ANY (:taken::text[])) OVER (PARTITION BY site_id, door) AS taken_at
               FROM intake_hours
              WHERE site_id = ANY (:siteIds::uuid[]) AND door LIKE 'calls/%'
                AND hour > :now::timestamptz - make_interval(days => ${DAYS})) h
      WHERE NOT outcome = ANY (:taken::text[]) AND (taken_at IS NULL OR last_at > taken_at)
      GROUP BY site_id, door`,
    { siteIds, taken: TAKEN, now: now.toISOString() } as any
  )
  return rows
}
