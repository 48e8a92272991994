import type { AskedSite } from '#app/traffic/report/types'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** The first day of which anything is stored or derived; null: nothing is. */
export async function firstDay(
  trx: TransactionClientContract,
  { id, timezone }: AskedSite
): Promise<string | null> {
  const { rows } = await trx.rawQuery<{ rows: { day: string | null }[] }>(
    `SELECT least((SELECT min(day) FROM traffic_days WHERE site_id = :id),
                  (SELECT (min(started_at) AT TIME ZONE :timezone)::date FROM sessions WHERE site_id = :id))::text AS day`,
    { id, timezone }
  )
  return rows[0].day
}
