import type { ScorerPlugin } from '#app/plugins/contracts/scorer'
import type { MatcherPlugin } from '#app/plugins/contracts/matcher'
import type { EnricherPlugin } from '#app/plugins/contracts/enricher'
import type { ClassifierPlugin } from '#app/plugins/contracts/classifier'
import type { AdNetworkPlugin } from '#app/plugins/contracts/ad_network'
import type { DestinationPlugin } from '#app/plugins/contracts/destination'
import type { CallProviderPlugin } from '#app/plugins/contracts/call_provider'
import type { AttributionModelPlugin } from '#app/plugins/contracts/attribution_model'

/** Which contract a kind of plugin keeps. */
export interface PluginKinds {
  'scorer': ScorerPlugin
  'classifier': ClassifierPlugin
  'enricher': EnricherPlugin
  'attribution-model': AttributionModelPlugin
  'call-provider': CallProviderPlugin
  'matcher': MatcherPlugin
  'destination': DestinationPlugin
  'ad-network': AdNetworkPlugin
}

export type Kind = keyof PluginKinds

/**
 * How a site uses the plugins of a kind: one of them, the default unless another is chosen; all but those that are switched
 * off; those that are switched on.
 */
export type Usage = 'one' | 'unless_off' | 'if_on'

export const USAGE: Record<Kind, Usage> = {
  'scorer': 'one',
  'classifier': 'one',
  'enricher': 'unless_off',
  'attribution-model': 'one',
  'call-provider': 'if_on',
  'matcher': 'unless_off',
  'destination': 'if_on',
  'ad-network': 'if_on',
}

/** Choosing one of these changes history as well, so it is done on a page of its own, with a preview. */
export const CHOSEN_WITH_HISTORY: readonly Kind[] = ['scorer', 'attribution-model']

export const KINDS = Object.keys(USAGE) as Kind[]

/** A site has any number of these, each with settings of its own, on a page of their own. Of the others at most one set of settings. */
const SET_OFTEN: readonly Kind[] = ['destination', 'ad-network']

export const SET_ONCE = KINDS.filter((kind) => !SET_OFTEN.includes(kind))

export function isKind(text: string): text is Kind {
  return Object.hasOwn(USAGE, text)
}
