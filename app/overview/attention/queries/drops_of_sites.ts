import type { DropFacts } from '#app/overview/attention/rules/drop_spike'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

export interface DropsOfSite extends DropFacts {
  siteId: string
}

/** What a usual day is follows from this many. */
const USUAL_DAYS = 26

/** Of each site and reason with anything in the last two days. */
export async function dropsOfSites(
  trx: TransactionClientContract,
  now: Date
): Promise<DropsOfSite[]> {
  const { rows } = await trx.rawQuery<{ rows: DropsOfSite[] }>(
    `SELECT s.id AS "siteId", d.*
       FROM sites s
      CROSS JOIN LATERAL (SELECT (:now::timestamptz AT TIME ZONE s.timezone)::date AS today) t
      CROSS JOIN LATERAL (SELECT reason, max(count) FILTER (WHERE day >= t.today - 1)::float8 AS lately,
          (coalesce(sum(count) FILTER (WHERE day < t.today - 1), 0) / :days)::float8 AS usually
         FROM drops WHERE site_id = s.id AND day BETWEEN t.today - 1 - :days::int AND t.today
        GROUP BY reason) d
      WHERE s.removed_at IS NULL AND d.lately > 0`,
    { now: now.toISOString(), days: USUAL_DAYS }
  )
  return rows
}
