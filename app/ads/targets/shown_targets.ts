import { isUuid } from '#app/shared/ids'
import { inSite, NotFound } from '#app/shared/tenant_db'
import { watchedSite } from '#app/reports/queries/watched_site'
import { standingTarget, targetsOfSite } from '#app/ads/targets/queries/targets_of_site'

/** Also those that were removed: receipts are of them. */
export function targetsShown(userId: string, siteId: string) {
  return inSite(userId, siteId, async ({ trx }) => {
    await watchedSite(trx, siteId)
    return targetsOfSite(trx, siteId)
  })
}

/** Throws `E_NOT_FOUND` for one that is not there, or not any more. */
export function targetShown(userId: string, siteId: string, targetId: string) {
  return inSite(userId, siteId, async ({ trx }) => {
    const target = isUuid(targetId) ? await standingTarget(trx, siteId, targetId) : null
    if (!target) throw new NotFound()
    return target
  })
}
