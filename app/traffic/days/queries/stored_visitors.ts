import { decode, ENCODING } from '#app/traffic/columns/codec'
import type { Column } from '#app/traffic/columns/column'
import type { DayOfSite } from '#app/traffic/days/types'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** The visitors of a day as they are stored; null when the day is not. */
export async function storedVisitors(
  trx: TransactionClientContract,
  { siteId, day }: DayOfSite
): Promise<Column | null> {
  const { rows } = await trx.rawQuery<{ rows: { data: Buffer }[] }>(
    `SELECT c.data FROM traffic_columns c JOIN traffic_days d USING (site_id, day)
      WHERE c.site_id = ? AND c.day = ? AND c.name = 'visitors' AND d.encoding = ?`,
    [siteId, day, ENCODING]
  )
  return rows.length ? decode(rows[0].data) : null
}
