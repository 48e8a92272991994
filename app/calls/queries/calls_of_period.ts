import type { Period } from '#app/shared/period'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'

/** Calls in some days of the site. */
export interface PeriodCalls {
  calls: number
  /** Those that lasted; of those whose length nobody told, nothing is known. */
  answered: number
  /** How many have told how long they were. */
  timed: number
  qualified: number
}

export async function callsOfPeriod(
  client: QueryClientContract,
  siteId: string,
  zone: string,
  { from, to }: Period
): Promise<PeriodCalls> {
  const { rows } = await client.rawQuery<{ rows: PeriodCalls[] }>(
    `SELECT count(*)::int AS calls, count(*) FILTER (WHERE duration_sec > 0)::int AS answered,
            count(duration_sec)::int AS timed, count(*) FILTER (WHERE status = 'qualified')::int AS qualified
       FROM calls
      WHERE site_id = :siteId AND called_at >= :from::timestamp AT TIME ZONE :zone
        AND called_at < (:to::date + 1)::timestamp AT TIME ZONE :zone`,
    { siteId, zone, from, to }
  )
  return rows[0]
}
