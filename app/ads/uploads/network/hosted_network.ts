import { hostOf } from '#app/plugins/host'
import { hiding } from '#app/plugins/hiding'
import { waitForTurn } from '#app/ads/google/request_budget'
import { linkedAccount } from '#app/ads/uploads/network/linked_account'
import { resolveSettings } from '#app/plugins/resolve_settings'
import { unseal, valuesOf, type SecretOwner } from '#app/plugins/sealed_settings'
import type { TargetAtWork } from '#app/ads/uploads/sending/queries/target_at_work'
import type { AdNetwork, AdNetworkHost, AdNetworkPlugin } from '#app/plugins/contracts/ad_network'

export interface HostedNetwork {
  plugin: AdNetworkPlugin
  network: AdNetwork
  /** Takes secrets out of what is shown. */
  hide(text: string): string
}

/** Longer than a request may take: what begins later could still be under way when another worker begins. */
const MARGIN_MS = 60_000

/** Whose sealed settings these are. */
export function ownerOf({ id, network }: { id: string; network: string }): SecretOwner {
  return { of: id, kind: 'ad-network', plugin: network }
}

/**
 * The plugin of a target, as it is set. Each of its requests waits for its turn in the budget that all share, and none begins when the
 * lease of the worker is about to end. `leasedUntil` is by the clock of this machine.
 */
export function hostedNetwork(
  plugin: AdNetworkPlugin,
  target: TargetAtWork,
  leasedUntil: () => number
): HostedNetwork {
  const secrets = valuesOf(unseal(target.sealedSettings, ownerOf(target)) ?? {})
  const settings = resolveSettings(plugin.settings, { ...target.settings, ...secrets })
  const hide = hiding(plugin.settings, settings)
  const host = hostOf(target, plugin, null, hide)
  const { budget } = plugin.capabilities
  const fetch: AdNetworkHost['fetch'] = async (url, init) => {
    if (budget) await waitForTurn(budget)
    if (Date.now() > leasedUntil() - MARGIN_MS) throw new Error('its turn came too late')
    return host.fetch(url, init)
  }
  const account = plugin.capabilities.account ? linkedAccount(target) : null
  return { plugin, network: plugin.create(settings, { ...host, fetch, account }), hide }
}
