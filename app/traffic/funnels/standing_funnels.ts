import { inSite, NotFound } from '#app/shared/tenant_db'
import { watchedSite } from '#app/reports/queries/watched_site'
import { funnelById, funnelsOfSite } from '#app/traffic/funnels/queries/funnel_rows'
import type { SeenFunnel } from '#app/traffic/funnels/change_funnels'

/** In their order. */
export function funnelsOf(userId: string, siteId: string) {
  return inSite(userId, siteId, async ({ trx }) => {
    await watchedSite(trx, siteId)
    return funnelsOfSite(trx, siteId)
  })
}

/** Throws `E_NOT_FOUND` for one that is not there, or not any more. */
export function standingFunnel(userId: string, { siteId, id }: Omit<SeenFunnel, 'version'>) {
  return inSite(userId, siteId, async ({ trx }) => {
    const funnel = await funnelById(trx, siteId, id)
    if (!funnel) throw new NotFound()
    return funnel
  })
}
