import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** What was given up since then and could be sent again. */
export async function countFailed(
  trx: TransactionClientContract,
  endpointId: string,
  since: Date
): Promise<number> {
  const { rows } = await trx.rawQuery<{ rows: { count: number }[] }>(
    `SELECT count(*)::int FROM deliveries WHERE destination_id = ? AND state = 'failed' AND created_at >= ?`,
    [endpointId, since.toISOString()]
  )
  return rows[0].count
}
