import { withDashes } from '#app/ads/accounts/with_dashes'
import { wordsOf } from '#app/ads/ledger/shown_receipt'
import { pluginRegistry } from '#app/plugins/registry'
import type { SiteTarget } from '#app/ads/targets/queries/targets_of_site'

export function shownTarget({
  since,
  notBefore,
  stateSince,
  pausedBecause,
  account,
  ...target
}: SiteTarget) {
  return {
    ...target,
    ...waysOf(target.network),
    account: account && withDashes(account),
    since: since.toISOString(),
    notBefore: notBefore?.toISOString() ?? null,
    stateSince: stateSince.toISOString(),
    why: wordsOf(pausedBecause),
  }
}

/** How it is told. A network that is not installed any more is told nothing. */
function waysOf(network: string) {
  const plugin = pluginRegistry.find('ad-network', network)
  return {
    /** By an account that somebody has linked. */
    isLinked: Boolean(plugin?.capabilities.account),
    isByFile: plugin?.capabilities.hands === 'file',
    /** What is not installed any more has no settings that could be shown. */
    mayEdit: Boolean(plugin),
    mayTry: plugin?.capabilities.hands === 'requests',
  }
}
