import { pluginRegistry } from '#app/plugins/registry'
import type { AdNetworkPlugin } from '#app/plugins/contracts/ad_network'

/** Networks whose own settings are enough: nobody links an account for them. */
export function ownNetworks(): AdNetworkPlugin[] {
  return pluginRegistry
    .all('ad-network')
    .filter(({ capabilities }) => capabilities.account === null)
}
