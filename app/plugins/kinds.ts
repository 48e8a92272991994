import type { ScorerPlugin } from '#app/plugins/contracts/scorer'
import type { EnricherPlugin } from '#app/plugins/contracts/enricher'
import type { ClassifierPlugin } from '#app/plugins/contracts/classifier'
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
  'destination': DestinationPlugin
}

export type Kind = keyof PluginKinds
