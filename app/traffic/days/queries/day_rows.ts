import { ENCODING } from '#app/traffic/columns/codec'
import type { DayFigures } from '#app/traffic/days/types'
import type { Period } from '#app/traffic/report/types'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** A day as it is stored, without its columns. */
export interface DayRow extends DayFigures {
  day: string
  zone: string
  newWithin: number[]
  digest: string
  derivedAt: Date
}

/** Days of a site that are stored, the oldest first. */
export async function dayRows(
  trx: TransactionClientContract,
  siteId: string,
  { from, to }: Period
): Promise<DayRow[]> {
  const { rows } = await trx.rawQuery<{ rows: DayRow[] }>(
    `SELECT day::text, zone, visits, visitors, page_views AS "pageViews", conversions, converting_visits AS "convertingVisits",
            bounces, duration_sec::float8 AS "durationSec", new_within AS "newWithin", digest, derived_at AS "derivedAt"
       FROM traffic_days WHERE site_id = ? AND day >= ? AND day <= ? AND encoding = ? ORDER BY day`,
    [siteId, from, to, ENCODING]
  )
  return rows
}
