import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** Whether the site has ever had one. */
export async function hasConversions(trx: TransactionClientContract, siteId: string) {
  const { rows } = await trx.rawQuery<{ rows: { has: boolean }[] }>(
    'SELECT EXISTS (SELECT 1 FROM conversions WHERE site_id = ?) AS has',
    [siteId]
  )
  return rows[0].has
}
