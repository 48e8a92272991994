import { standingSite } from '#app/sites/queries/standing_site'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** The site as a page about its traffic names it. */
export interface WatchedSite {
  id: string
  publicId: string
  name: string
  domain: string
  /** IANA zone in which its people read times. */
  timezone: string
}

/** Throws `E_NOT_FOUND` for a site that was removed. */
export async function watchedSite(
  trx: TransactionClientContract,
  siteId: string
): Promise<WatchedSite> {
  const { id, publicId, name, domain, timezone } = await standingSite(trx, siteId)
  return { id, publicId, name, domain, timezone }
}
