import { USAGE } from '#app/plugins/kinds'
import { chosenName } from '#app/plugins/chosen_name'
import { pluginRegistry } from '#app/plugins/registry'
import { missingSettings } from '#app/plugins/resolve_settings'
import { PluginNotReady } from '#app/site_plugins/exceptions'
import { settingsWith, type PluginOfSite } from '#app/site_plugins/plugin_of_site'
import type { SiteRow } from '#app/site_plugins/queries/plugin_rows'

/** Throws `E_PLUGIN_NOT_READY` while something that it needs is empty. */
export function ensureReady(used: PluginOfSite) {
  const missing = missingSettings(used.plugin.settings, settingsWith(used, used.own))
  if (missing.length > 0) throw new PluginNotReady(used.plugin.name, missing)
}

/** The version to write down: a site stays on the one it has settings of, also when that is not installed any more. */
export function pinnedVersion({ row, plugin }: PluginOfSite): string {
  const hasSettings = row && (row.sealed || Object.keys(row.settings).length > 0)
  return hasSettings && row.version ? row.version : plugin.version
}

/** Does the site work with it? */
export function isInUse({ plugin, row }: Pick<PluginOfSite, 'plugin' | 'row'>, rows: SiteRow[]) {
  const { kind, name } = plugin
  switch (USAGE[kind]) {
    case 'unless_off':
      return row?.isEnabled ?? true
    case 'if_on':
      return row?.isEnabled ?? false
    case 'one':
      return name === (chosenName(rows, kind) ?? pluginRegistry.defaultName(kind))
  }
}
