import Site from '#app/sites/models/site'
import { NotFound } from '#app/shared/tenant_db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** The site that was entered. Throws `E_NOT_FOUND` for one that was removed. */
export async function standingSite(trx: TransactionClientContract, siteId: string): Promise<Site> {
  const site = await Site.query({ client: trx }).where('id', siteId).whereNull('removed_at').first()
  if (!site) throw new NotFound()
  return site
}
