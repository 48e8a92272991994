import { standingSite } from '#app/sites/queries/standing_site'
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
  const { id, publicId, name, domain, timezone, country, currency } = await standingSite(
    trx,
    siteId
  )
  return { id, publicId, name, domain, timezone, country, currency }
}
