import { USAGE } from '#app/plugins/kinds'
import { pluginRegistry } from '#app/plugins/registry'
import { chosenName } from '#app/plugins/chosen_name'
import { asUsed, settingsWith } from '#app/site_plugins/plugin_of_site'
import { itemKey, type Items, type ItemValue, type Webhook } from '#app/templates/items/keys'
import { DEFAULT_SETTINGS, type SiteSettings } from '#app/sites/site_settings'
import type { SiteRow, WorkspaceRow } from '#app/site_plugins/queries/plugin_rows'

/** A site, as far as templates speak of it. */
export interface StatedSite {
  id: string
  publicId: string
  workspaceId: string
  settings: Partial<SiteSettings>
  plugins: SiteRow[]
  workspacePlugins: WorkspaceRow[]
  /** Those of templates, by their id there. */
  webhooks: Record<string, Webhook>
}

/** What holds at a site for each of these keys. A key of which nothing can be said, as of a plugin that is gone, is left out. */
export function stateOf(site: StatedSite, keys: Iterable<string>): Items {
  const state: Items = {}
  for (const key of keys) {
    const value = valueOf(site, key)
    if (value !== undefined) state[key] = value
  }
  return state
}

/** Keys that the workspace has fixed for all of its sites: nobody can say them for one. */
export function isLocked({ workspacePlugins }: StatedSite, key: string): boolean {
  const item = itemKey(key)
  if (item?.of !== 'plugin') return false
  const row = workspacePlugins.find(
    ({ kind, plugin }) => kind === item.kind && plugin === item.plugin
  )
  return row !== undefined && Object.hasOwn(row.locked, item.name)
}

function valueOf(site: StatedSite, key: string): ItemValue | undefined {
  const item = itemKey(key)
  switch (item?.of) {
    case 'settings':
      return { ...DEFAULT_SETTINGS, ...site.settings }[item.name as keyof SiteSettings]
    case 'choice':
      return chosenName(site.plugins, item.kind) ?? pluginRegistry.defaultName(item.kind)!
    case 'switch':
      return isOn(site, item.kind, item.plugin)
    case 'plugin': {
      const { workspacePlugins } = site
      const used = asUsed(site, item.kind, item.plugin, site.plugins, workspacePlugins)
      return used ? settingsWith(used, used.own)[item.name] : undefined
    }
    case 'webhook':
      return site.webhooks[item.id] ?? null
  }
}

function isOn({ plugins }: StatedSite, kind: keyof typeof USAGE, name: string) {
  if (!pluginRegistry.find(kind, name)) return undefined
  const row = plugins.find((one) => one.kind === kind && one.plugin === name)
  return row?.isEnabled ?? USAGE[kind] === 'unless_off'
}
