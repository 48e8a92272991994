import Site from '#app/sites/models/site'
import { NotFound } from '#app/shared/tenant_db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** The site as pages about its calls know it. */
export interface SiteOfCalls {
  id: string
  publicId: string
  name: string
  domain: string
  timezone: string
  country: string | null
}

/** Throws `E_NOT_FOUND` for a site that was removed. */
export async function siteOfCalls(
  trx: TransactionClientContract,
  siteId: string
): Promise<SiteOfCalls> {
  const site = await Site.query({ client: trx }).where('id', siteId).whereNull('removed_at').first()
  if (!site) throw new NotFound()
  const { id, publicId, name, domain, timezone, country } = site
  return { id, publicId, name, domain, timezone, country }
}
