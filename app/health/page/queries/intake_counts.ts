import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** How often something became of what came in within an hour. */
export interface HourCount {
  hour: Date
  /** The day of it in the site's zone. */
  day: string
  door: string
  outcome: string
  count: number
  lastAt: Date
}

export interface Slots {
  /** The last 24 hours, the latest last. */
  hours: Date[]
  /** The last seven days in the site's zone. */
  days: string[]
}

export async function intakeCounts(trx: TransactionClientContract, siteId: string, now: Date) {
  const { rows } = await trx.rawQuery<{ rows: HourCount[] }>(
    `SELECT h.hour, (h.hour AT TIME ZONE s.timezone)::date::text AS day, h.door, h.outcome, h.count::float8 AS count,
            h.last_at AS "lastAt"
       FROM intake_hours h JOIN sites s ON s.id = h.site_id
      WHERE h.site_id = ?
        AND h.hour >= ((date_trunc('day', ?::timestamptz AT TIME ZONE s.timezone) - interval '6 days') AT TIME ZONE s.timezone)
      ORDER BY h.hour, h.door, h.outcome`,
    [siteId, now]
  )
  return rows
}

export async function slotsOf(
  trx: TransactionClientContract,
  siteId: string,
  now: Date
): Promise<Slots> {
  const { rows } = await trx.rawQuery<{ rows: Slots[] }>(
    `SELECT ARRAY(SELECT date_trunc('hour', n.now, s.timezone) - make_interval(hours => 23 - i)
                    FROM generate_series(0, 23) AS i ORDER BY i) AS hours,
            ARRAY(SELECT ((n.now AT TIME ZONE s.timezone)::date - 6 + i)::text
                    FROM generate_series(0, 6) AS i ORDER BY i) AS days
       FROM sites s, (SELECT ?::timestamptz AS now) n WHERE s.id = ?`,
    [now, siteId]
  )
  return rows[0]
}
