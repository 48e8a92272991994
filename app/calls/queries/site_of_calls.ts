import { standingSite } from '#app/sites/queries/standing_site'
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
  const { id, publicId, name, domain, timezone, country } = await standingSite(trx, siteId)
  return { id, publicId, name, domain, timezone, country }
}
