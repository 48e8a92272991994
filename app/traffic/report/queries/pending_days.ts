import { ENCODING } from '#app/traffic/columns/codec'
import type { AskedSite, Period } from '#app/traffic/report/types'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** How many days of the periods are due and have not been derived yet, or not as days of this zone. */
export async function pendingDays(
  trx: TransactionClientContract,
  { id, timezone }: AskedSite,
  periods: Period[],
  today: string
): Promise<number> {
  const { rows } = await trx.rawQuery<{ rows: { days: number }[] }>(
    `SELECT count(DISTINCT due.day)::int AS days
       FROM unnest(?::date[], ?::date[]) AS p (first_day, last_day)
       JOIN traffic_due due ON due.site_id = ? AND due.day >= p.first_day AND due.day <= p.last_day
      WHERE due.day < ? AND NOT EXISTS (SELECT FROM traffic_days d
              WHERE d.site_id = due.site_id AND d.day = due.day AND d.zone = ? AND d.encoding = ?)`,
    [periods.map(({ from }) => from), periods.map(({ to }) => to), id, today, timezone, ENCODING]
  )
  return rows[0].days
}
