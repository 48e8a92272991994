import type { Check } from '#app/plugins/testing/check'
import { isKind, type Kind, type PluginKinds } from '#app/plugins/kinds'
import { matcherChecks } from '#app/plugins/testing/matcher_checks'
import { enricherChecks } from '#app/plugins/testing/enricher_checks'
import { scorerChecks } from '#app/plugins/testing/scorer_checks'
import { classifierChecks } from '#app/plugins/testing/classifier_checks'
import { adNetworkChecks } from '#app/plugins/testing/ad_network_checks'
import { destinationChecks } from '#app/plugins/testing/destination_checks'
import { callProviderChecks } from '#app/plugins/testing/call_provider_checks'
import { attributionModelChecks } from '#app/plugins/testing/attribution_model_checks'

/** The same for plugins of ours and of strangers. */
const CHECKS: { [K in Kind]: (plugin: PluginKinds[K], cases: never[]) => Check[] } = {
  'scorer': scorerChecks,
  'classifier': classifierChecks,
  'enricher': enricherChecks,
  'attribution-model': attributionModelChecks,
  'call-provider': callProviderChecks,
  'matcher': matcherChecks,
  'destination': destinationChecks,
  'ad-network': adNetworkChecks,
}

/** All that a plugin must do, according to its kind, and its own cases: what its `cases/*.json` have, one list. */
export function checksOf(plugin: { kind: string }, cases: unknown[] = []): Check[] {
  const kind = plugin?.kind
  if (!isKind(kind)) {
    const known = Object.keys(CHECKS).join(', ')
    throw new Error(`"${kind}" is no kind of plugin; known are ${known}`)
  }
  return CHECKS[kind](plugin as never, cases as never[])
}
