import { invalid } from '#app/deliveries/exceptions'
import { pluginRegistry } from '#app/plugins/registry'
import type { Identifiers } from '#app/ads/uploads/types'
import type { AdNetworkPlugin } from '#app/plugins/contracts/ad_network'

/** Networks whose own settings are enough: nobody links an account for them. */
export function ownNetworks(): AdNetworkPlugin[] {
  return pluginRegistry
    .all('ad-network')
    .filter(({ capabilities }) => capabilities.account === null)
}

/** Throws a validation error when people are to be told to a network that takes clicks only. */
export function ensureTakes({ capabilities }: AdNetworkPlugin, identifiers: Identifiers) {
  if (capabilities.identifiers.length > 0 || identifiers === 'never') return
  throw invalid('identifiers', 'This network takes clicks only.')
}
