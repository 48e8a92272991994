import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

export async function hasVisits(trx: TransactionClientContract, siteId: string): Promise<boolean> {
  const { rows } = await trx.rawQuery<{ rows: { has: boolean }[] }>(
    'SELECT EXISTS (SELECT 1 FROM sessions WHERE site_id = ?) AS has',
    [siteId]
  )
  return rows[0].has
}
