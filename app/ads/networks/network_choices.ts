import { inSite } from '#app/shared/tenant_db'
import { ownNetworks } from '#app/ads/networks/own_networks'
import { ensureMayChangeSites, type Person } from '#app/sites/policies/site_policy'
import { watchedSite, type WatchedSite } from '#app/reports/queries/watched_site'
import type { AdNetworkPlugin } from '#app/plugins/contracts/ad_network'

export interface NetworkChoices {
  site: WatchedSite
  networks: AdNetworkPlugin[]
}

export function networkChoices(person: Person, siteId: string): Promise<NetworkChoices> {
  return inSite(person.id, siteId, async ({ trx, role }) => {
    await ensureMayChangeSites(person, role)
    return { site: await watchedSite(trx, siteId), networks: ownNetworks() }
  })
}
