import { pluginRegistry } from '#app/plugins/registry'
import { chosenName } from '#app/plugins/chosen_name'
import { answering } from '#app/plugins/chosen_plugin'
import { scoring, type Question, type ScopedScore } from '#app/scoring/scorer_of'
import type { Ask } from '#app/scoring/walk_session'
import type { KnownSite } from '#app/sites/site_registry'
import type { PluginChoice } from '#app/plugins/chosen_plugin'

/** Which plugins a site has chosen. */
export interface Chosen {
  plugins: Pick<PluginChoice, 'kind' | 'plugin' | 'isEnabled' | 'isShadow'>[]
}

/** The name of the scorer that speaks for this site; the default one where what it chose is not installed (any more). */
export function chosenScorer(site: Chosen): string {
  return chosenName(site.plugins, 'scorer') ?? pluginRegistry.default('scorer').name
}

/** The name of the scorer that is tried beside it, if there is one. */
export function shadowScorer(site: Chosen): string | null {
  const choice = site.plugins.find(
    ({ kind, isEnabled, isShadow }) => kind === 'scorer' && isEnabled && isShadow
  )
  return choice && pluginRegistry.find('scorer', choice.plugin) ? choice.plugin : null
}

/**
 * One scorer as this site has set it, with nobody behind it: who compares scorers wants to know when one has no answer.
 * Null when it is not installed.
 */
export function scorerNamed(site: KnownSite, name: string): Ask | null {
  const plugin = pluginRegistry.find('scorer', name)
  return plugin && answering<'scorer', Question, ScopedScore>(site, scoring, plugin)
}
