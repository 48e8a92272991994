import logger from '@adonisjs/core/services/logger'
import { joinSite, type Rest } from '#app/leads/joining/join_site'
import { sitesWithDueLeads } from '#app/leads/joining/queries/due'

/** Joins the leads of all sites with something that is due. Any process may call it at any time; a site that fails hurts no other. */
export async function joinDueLeads(signal?: AbortSignal, rest?: Rest) {
  for (const siteId of await sitesWithDueLeads()) {
    if (signal?.aborted) return
    try {
      await joinSite(siteId, signal, rest)
    } catch (error) {
      logger.error({ err: error, siteId }, 'leads of a site could not be joined')
    }
  }
}
