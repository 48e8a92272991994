import { hostOf } from '#app/plugins/host'
import { chosenName } from '#app/plugins/chosen_name'
import { choiceOf } from '#app/plugins/chosen_plugin'
import { pluginRegistry } from '#app/plugins/registry'
import type { KnownSite } from '#app/sites/site_registry'
import { resolveSettings } from '#app/plugins/resolve_settings'
import type {
  AttributionModel,
  AttributionModelPlugin,
} from '#app/plugins/contracts/attribution_model'

export interface InstalledModel {
  plugin: AttributionModelPlugin
  /** As they hold for the site. */
  settings: Record<string, unknown>
  needs: AttributionModel['needs']
}

/**
 * All attribution models, in the versions that the site has chosen. Only a model itself tells what it needs; one that cannot even
 * be made is left out.
 */
export function installedModels(site: Pick<KnownSite, 'publicId' | 'plugins'>): InstalledModel[] {
  return pluginRegistry.all('attribution-model').flatMap((newest) => {
    const version = choiceOf(site, newest)?.version ?? ''
    const plugin = pluginRegistry.inUse('attribution-model', newest.name, version) ?? newest
    const settings = resolveSettings(plugin.settings, choiceOf(site, newest)?.settings ?? {})
    try {
      const { needs } = plugin.create(settings, hostOf(site, plugin, null))
      return [{ plugin, settings, needs }]
    } catch {
      return []
    }
  })
}

/** The rule that the site has chosen for its ledger, else the default. A model that learns from all journeys cannot be chosen. */
export function chosenModel(site: KnownSite): InstalledModel {
  const rules = installedModels(site).filter(({ needs }) => needs === 'journey')
  const named = (name: string | null) => rules.find(({ plugin }) => plugin.name === name)
  const chosen = chosenName(site.plugins, 'attribution-model')
  return named(chosen) ?? named(pluginRegistry.defaultName('attribution-model'))!
}

/** What results depend on: the models with their versions and settings. */
export function basisOfModels(site: KnownSite) {
  return installedModels(site).map(({ plugin: { name, version }, settings }) => [
    name,
    version,
    Object.entries(settings).sort(),
  ])
}
