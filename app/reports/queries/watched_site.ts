import Site from '#app/sites/models/site'
import { NotFound } from '#app/shared/tenant_db'
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
  const site = await Site.query({ client: trx }).where('id', siteId).whereNull('removed_at').first()
  if (!site) throw new NotFound()
  const { id, publicId, name, domain, timezone } = site
  return { id, publicId, name, domain, timezone }
}
