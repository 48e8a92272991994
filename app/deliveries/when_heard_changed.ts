import { siteRegistry } from '#app/sites/site_registry'
import { wakeForChange } from '#app/deliveries/wake_workers'
import type { HeardSite } from '#app/deliveries/queries/sites_of'

/** Somebody else hears of these sites now: what is remembered of them does not hold, and something may be due. */
export function whenHeardChanged(sites: HeardSite[]) {
  for (const { id, publicId } of sites) {
    siteRegistry.forget(publicId)
    wakeForChange(id)
  }
}
