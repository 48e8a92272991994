import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** Of these sites, takes those away that nothing has happened on. Returns the ids of those that are gone. */
export async function deleteUnusedSites(
  trx: TransactionClientContract,
  siteIds: string[]
): Promise<Set<string>> {
  const { rows } = await trx.rawQuery<{ rows: { site_id: string }[] }>(
    'SELECT site_id FROM tenancy.delete_unused_sites(?::uuid[])',
    [siteIds]
  )
  return new Set(rows.map(({ site_id: id }) => id))
}
