import { inSite } from '#app/shared/tenant_db'
import { siteRegistry } from '#app/sites/site_registry'
import { siteOfCalls, type SiteOfCalls } from '#app/calls/queries/site_of_calls'
import { ensureMayChangeSites, type Person } from '#app/sites/policies/site_policy'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/**
 * Changes the numbers of a site; the very next visitor sees it. Throws `E_NOT_FOUND` for sites of others and removed ones,
 * `E_FORBIDDEN` for a role that may not.
 */
export async function changingNumbers(
  person: Person,
  siteId: string,
  work: (trx: TransactionClientContract, site: SiteOfCalls) => Promise<unknown>
) {
  const site = await inSite(person.id, siteId, async ({ trx, role }) => {
    await ensureMayChangeSites(person, role)
    const found = await siteOfCalls(trx, siteId)
    await work(trx, found)
    return found
  })
  siteRegistry.forget(site.publicId)
}
