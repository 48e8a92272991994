import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** How many sessions the site has, all months together. From `sessions_started` alone. */
export async function sessionCount(
  trx: TransactionClientContract,
  siteId: string
): Promise<number> {
  const { rows } = await trx.rawQuery<{ rows: { count: number }[] }>(
    'SELECT count(*)::float8 AS count FROM sessions WHERE site_id = ?',
    [siteId]
  )
  return rows[0].count
}
