import { isDeepStrictEqual } from 'node:util'
import { fits } from '#app/plugins/resolve_settings'
import { pluginRegistry } from '#app/plugins/registry'
import { itemKey, type Items, type ItemValue } from '#app/templates/items/keys'
import { isLocked, stateOf, type StatedSite } from '#app/templates/items/site_state'

/** What a site has in another way than its template. */
export type Drift = {
  key: string
  /** Of the template, and of the site. */
  wanted: ItemValue
  actual: ItemValue
  /**
   * `open`: a push changes it; `own`: the site keeps it for itself; `locked`: the workspace says what holds; `gone`: the site works
   * with a version of the plugin that does not know this.
   */
  state: 'open' | 'own' | 'locked' | 'gone'
}

export function driftOf(items: Items, site: StatedSite, own: readonly string[]): Drift[] {
  const state = stateOf(site, Object.keys(items))
  return Object.entries(items)
    .filter(([key, wanted]) => !isDeepStrictEqual(wanted, state[key]))
    .map(([key, wanted]) => ({
      key,
      wanted,
      actual: state[key] ?? null,
      state: standing(site, key, wanted, own),
    }))
}

function standing(
  site: StatedSite,
  key: string,
  wanted: ItemValue,
  own: readonly string[]
): Drift['state'] {
  if (own.includes(key)) return 'own'
  if (isLocked(site, key)) return 'locked'
  return isKnown(site, key, wanted) ? 'open' : 'gone'
}

function isKnown(site: StatedSite, key: string, wanted: ItemValue): boolean {
  const item = itemKey(key)
  if (!item || item.of === 'settings') return item !== null
  if (item.of === 'choice') return pluginRegistry.find(item.kind, String(wanted)) !== null
  if (item.of === 'switch') return pluginRegistry.find(item.kind, item.plugin) !== null
  if (item.of === 'webhook') {
    const { plugin } = wanted as { plugin: string }
    return pluginRegistry.find('destination', plugin) !== null
  }
  const row = site.plugins.find(({ kind, plugin }) => kind === item.kind && plugin === item.plugin)
  const plugin = pluginRegistry.inUse(item.kind, item.plugin, row?.version ?? '')
  const setting = plugin?.settings.find((one) => one.key === item.name)
  return setting !== undefined && fits(setting, wanted)
}
