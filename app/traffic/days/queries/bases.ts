import db from '@adonisjs/lucid/services/db'
import { clock } from '#app/shared/clock'
import { ENCODING } from '#app/traffic/columns/codec'
import { hasVisits } from '#app/traffic/days/queries/has_visits'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** Sites whose days have never been derived, or in another zone, or by a former version of ours. */
export async function sitesWithOtherBasis(): Promise<string[]> {
  const { rows } = await db.connection('service').rawQuery<{ rows: { id: string }[] }>(
    `SELECT s.id FROM sites s LEFT JOIN traffic_bases b ON b.site_id = s.id
      WHERE s.removed_at IS NULL
        AND (b.site_id IS NULL OR b.zone <> s.timezone OR b.encoding <> ?)`,
    [ENCODING]
  )
  return rows.map(({ id }) => id)
}

/** Says what the days of the site are derived with from now on. All of them are due when that was something else, or nothing. */
export async function renewBasis({ id, timezone }: { id: string; timezone: string }) {
  await db.connection('service').transaction(async (trx) => {
    const { rows } = await trx.rawQuery<{ rows: unknown[] }>(
      `INSERT INTO traffic_bases AS b (site_id, zone, encoding, closed_until)
       VALUES (:id, :timezone::text, :encoding, (:now::timestamptz AT TIME ZONE :timezone::text)::date - 1)
       ON CONFLICT (site_id) DO UPDATE
         SET zone = excluded.zone, encoding = excluded.encoding, closed_until = excluded.closed_until
        WHERE b.zone <> excluded.zone OR b.encoding <> excluded.encoding
       RETURNING site_id`,
      { id, timezone, encoding: ENCODING, now: clock.now().toISOString() }
    )
    if (rows.length) await makeAllDaysDue(trx, id, timezone)
  })
}

/** From the first visit on, and what was derived of days that have none any more. */
async function makeAllDaysDue(trx: TransactionClientContract, id: string, timezone: string) {
  await trx.rawQuery(
    `INSERT INTO traffic_due (site_id, day)
     SELECT :id::uuid, day::date FROM (SELECT min(started_at) AS first, max(started_at) AS last FROM sessions WHERE site_id = :id) s,
            generate_series((first AT TIME ZONE :timezone)::date::timestamp, (last AT TIME ZONE :timezone)::date::timestamp,
                            interval '1 day') AS day
      WHERE ${hasVisits(':id', ':timezone')}
     UNION SELECT site_id, day FROM traffic_days WHERE site_id = :id
     ORDER BY 2
     ON CONFLICT (site_id, day) DO UPDATE SET due_since = clock_timestamp()`,
    { id, timezone }
  )
}
