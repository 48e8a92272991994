import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

interface Places {
  workspaceId: string
  personId: string
}

/**
 * Enters one site after the other, in a transaction that has entered their workspace, and the workspace again: what is said of one
 * site is written with the rights for that one.
 */
export async function inEachSite<Site extends { id: string }>(
  trx: TransactionClientContract,
  { workspaceId, personId }: Places,
  sites: Site[],
  work: (site: Site) => Promise<void>
) {
  for (const site of sites) {
    await trx.rawQuery('SELECT tenancy.enter_site(?, ?)', [personId, site.id])
    await work(site)
  }
  await trx.rawQuery('SELECT tenancy.enter_workspace(?, ?)', [personId, workspaceId])
}
