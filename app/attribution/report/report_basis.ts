import { createHash } from 'node:crypto'
import { pluginRegistry } from '#app/plugins/registry'
import { choiceOf } from '#app/plugins/chosen_plugin'
import { resolveSettings } from '#app/plugins/resolve_settings'
import type { KnownSite } from '#app/sites/site_registry'

/** What a report depends on besides the ledger: the models with their settings, the currency, the zone. A digest. */
export function reportBasis(site: KnownSite): string {
  const models = pluginRegistry.all('attribution-model').map((newest) => {
    const choice = choiceOf(site, newest)
    const plugin =
      (choice && pluginRegistry.inUse('attribution-model', newest.name, choice.version)) ?? newest
    const settings = resolveSettings(plugin.settings, choice?.settings ?? {})
    return [plugin.name, plugin.version, Object.entries(settings).sort()]
  })
  const basis = JSON.stringify([site.currency, site.timezone, models])
  return createHash('sha256').update(basis).digest('base64url')
}
