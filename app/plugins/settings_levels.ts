import { compareVersions } from '#app/plugins/versions'
import { fittingSettings, resolveSettings } from '#app/plugins/resolve_settings'
import type { Plugin, SettingValue, SettingValues } from '#app/plugins/contracts/plugin'

/** What somebody has set, and the version of the plugin whose form they had before them. */
export interface StoredSettings {
  version: string
  /** With the secrets, opened. */
  settings: Record<string, unknown>
}

/**
 * Who has a say in a plugin's settings, besides its declaration and the installation: the workspace, for all of its sites,
 * and the site. Null: has set nothing.
 */
export interface SettingsLevels {
  workspace: (StoredSettings & { locked: readonly string[] }) | null
  site: StoredSettings | null
}

type AnyPlugin = Pick<Plugin<string, unknown>, 'version' | 'settings' | 'migrate'>

/** What the plugin is created with: the site's word over that of its workspace, but for what the workspace has locked. */
export function effectiveSettings(plugin: AnyPlugin, levels: SettingsLevels): SettingValues {
  return resolveSettings(plugin.settings, {
    ...inheritedOf(plugin, levels),
    ...ownOf(plugin, levels),
  })
}

/** What holds where the site says nothing, without the defaults. */
export function inheritedOf(plugin: AnyPlugin, { workspace }: SettingsLevels) {
  return workspace ? carriedOver(plugin, workspace) : {}
}

/** What the site itself has a say in. */
export function ownOf(plugin: AnyPlugin, { workspace, site }: SettingsLevels) {
  const own = site ? carriedOver(plugin, site) : {}
  for (const key of workspace?.locked ?? []) delete own[key]
  return own
}

/**
 * Stored settings as this version of the plugin wants them. Without the help of a `migrate` that fails: it is the plugin's
 * code, and a site must not stop for it.
 */
export function carriedOver(
  plugin: AnyPlugin,
  { version, settings }: StoredSettings
): Record<string, SettingValue> {
  return fittingSettings(plugin.settings, migrated(plugin, version, settings))
}

function migrated(plugin: AnyPlugin, from: string, stored: Record<string, unknown>) {
  if (!plugin.migrate || from === '' || compareVersions(from, plugin.version) >= 0) return stored
  try {
    const result = plugin.migrate({ ...stored } as SettingValues, from)
    return result && typeof result === 'object' ? result : stored
  } catch {
    return stored
  }
}
