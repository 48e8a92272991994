import Site from '#app/sites/models/site'
import { NotFound } from '#app/shared/tenant_db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** The site as its lead desk knows it. */
export interface DeskSite {
  id: string
  publicId: string
  name: string
  domain: string
  timezone: string
  country: string | null
  /** ISO 4217, of values for which nobody says another. */
  currency: string
}

/** Throws `E_NOT_FOUND` for a site that was removed. */
export async function deskSite(trx: TransactionClientContract, siteId: string): Promise<DeskSite> {
  const site = await Site.query({ client: trx }).where('id', siteId).whereNull('removed_at').first()
  if (!site) throw new NotFound()
  const { id, publicId, name, domain, timezone, country, currency } = site
  return { id, publicId, name, domain, timezone, country, currency }
}
