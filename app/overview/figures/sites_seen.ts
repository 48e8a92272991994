import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** The ids of the sites in use that the transaction, entered as a person, may see. */
export async function sitesSeen(trx: TransactionClientContract): Promise<string[]> {
  const { rows } = await trx.rawQuery<{ rows: { id: string }[] }>(
    'SELECT id FROM sites WHERE removed_at IS NULL'
  )
  return rows.map(({ id }) => id)
}
