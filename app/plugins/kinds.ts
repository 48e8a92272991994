import type { ScorerPlugin } from '#app/plugins/contracts/scorer'
import type { ClassifierPlugin } from '#app/plugins/contracts/classifier'

/** Which contract a kind of plugin keeps. */
export interface PluginKinds {
  scorer: ScorerPlugin
  classifier: ClassifierPlugin
}

export type Kind = keyof PluginKinds
