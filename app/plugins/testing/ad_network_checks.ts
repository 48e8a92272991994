import type { Check } from '#app/plugins/testing/check'
import { commonChecks } from '#app/plugins/testing/common_checks'
import type { AdNetworkPlugin } from '#app/plugins/contracts/ad_network'

/** What every ad network must do. */
export function adNetworkChecks(plugin: AdNetworkPlugin): Check[] {
  return [...commonChecks('ad-network', plugin as never)]
}
