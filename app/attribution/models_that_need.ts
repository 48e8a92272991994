import { hostOf } from '#app/plugins/host'
import { pluginRegistry } from '#app/plugins/registry'
import { resolveSettings } from '#app/plugins/resolve_settings'
import type { KnownSite } from '#app/sites/site_registry'
import type {
  AttributionModel,
  AttributionModelPlugin,
} from '#app/plugins/contracts/attribution_model'

/** Only a model itself tells what it needs. One that cannot even be made with its defaults is left out. */
export function modelsThatNeed(
  needs: AttributionModel['needs'],
  site: KnownSite
): AttributionModelPlugin[] {
  return pluginRegistry.all('attribution-model').filter((plugin) => {
    try {
      const settings = resolveSettings(plugin.settings, {})
      return plugin.create(settings, hostOf(site, plugin, null)).needs === needs
    } catch {
      return false
    }
  })
}
