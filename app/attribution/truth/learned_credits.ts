import { hostOf } from '#app/plugins/host'
import { choiceOf } from '#app/plugins/chosen_plugin'
import { pluginRegistry } from '#app/plugins/registry'
import type { KnownSite } from '#app/sites/site_registry'
import { resolveSettings } from '#app/plugins/resolve_settings'
import { ModelUnusable } from '#app/attribution/exceptions'
import { creditPaths } from '#app/attribution/paths/credit_paths'
import type { AttributionModelPlugin, ChannelPath } from '#app/plugins/contracts/attribution_model'

/** What a model that learns from all journeys gives each channel, or why it has no answer. */
export type Learned = { model: string; credits: ReadonlyMap<string, number> } | Silent

interface Silent {
  model: string
  why: string
}

/** All installed models that learn, as this site has set them, over the journeys of a period. */
export function learnedCredits(site: KnownSite, paths: readonly ChannelPath[]): Learned[] {
  return pluginRegistry
    .all('attribution-model')
    .map((plugin) => learn(site, plugin, paths))
    .filter((learned) => learned !== null)
}

/** Null: the model looks at one journey, and the ledger has what it says. */
function learn(
  site: KnownSite,
  plugin: AttributionModelPlugin,
  paths: readonly ChannelPath[]
): Learned | null {
  const settings = resolveSettings(plugin.settings, choiceOf(site, plugin)?.settings ?? {})
  try {
    const model = plugin.create(settings, hostOf(site, plugin, null))
    if (model.needs === 'journey') return null
    return { model: plugin.name, credits: creditPaths(model, paths) }
  } catch (error) {
    const why = error instanceof ModelUnusable ? error.message : 'The model failed.'
    return { model: plugin.name, why }
  }
}
