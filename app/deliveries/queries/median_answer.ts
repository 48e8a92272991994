import { RECENT } from '#app/deliveries/queries/endpoints_of'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** How long the endpoint took to answer, ms, in the middle of what it answered lately; null: it has answered nothing. */
export async function medianAnswerMs(
  trx: TransactionClientContract,
  endpointId: string
): Promise<number | null> {
  const { rows } = await trx.rawQuery<{ rows: [{ ms: number | null }] }>(
    `SELECT round(percentile_cont(0.5) WITHIN GROUP (ORDER BY a.took_ms))::int AS ms
       FROM (SELECT site_id, message_id, destination_id FROM deliveries WHERE destination_id = ?
              ORDER BY message_id DESC LIMIT ${RECENT}) AS l
       JOIN delivery_attempts a USING (site_id, message_id, destination_id)
      WHERE a.status IS NOT NULL`,
    [endpointId]
  )
  return rows[0].ms
}
