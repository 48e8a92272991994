import { inSite } from '#app/shared/tenant_db'
import { ownTarget } from '#app/ads/networks/own_target'
import { ownNetworks } from '#app/ads/networks/own_networks'
import { unseal, type Secrets } from '#app/plugins/sealed_settings'
import { ownerOf } from '#app/ads/uploads/network/hosted_network'
import { ensureMayChangeSites, type Person } from '#app/sites/policies/site_policy'
import { watchedSite, type WatchedSite } from '#app/reports/queries/watched_site'
import type { SiteTarget } from '#app/ads/targets/queries/targets_of_site'
import type { TargetSettings } from '#app/ads/networks/queries/settings_of_target'
import type { AdNetworkPlugin } from '#app/plugins/contracts/ad_network'

export interface NetworkChoices {
  site: WatchedSite
  networks: AdNetworkPlugin[]
  /** What is changed; null for a new one. */
  target: (SiteTarget & TargetSettings & { secrets: Secrets }) | null
}

export function networkChoices(person: Person, siteId: string): Promise<NetworkChoices> {
  return inSite(person.id, siteId, async ({ trx, role }) => {
    await ensureMayChangeSites(person, role)
    return { site: await watchedSite(trx, siteId), networks: ownNetworks(), target: null }
  })
}

/** To change one that is there: its network stays. */
export function networkToChange(
  person: Person,
  siteId: string,
  targetId: string
): Promise<NetworkChoices> {
  return inSite(person.id, siteId, async ({ trx, role }) => {
    await ensureMayChangeSites(person, role)
    const { plugin, target } = await ownTarget(trx, siteId, targetId)
    // None when they cannot be opened any more: they have to be typed again.
    const secrets = unseal(target.sealedSettings, ownerOf(target)) ?? {}
    const site = await watchedSite(trx, siteId)
    return { site, networks: [plugin], target: { ...target, secrets } }
  })
}
