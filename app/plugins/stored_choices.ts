import logger from '@adonisjs/core/services/logger'
import { pluginRegistry } from '#app/plugins/registry'
import { isKind, USAGE } from '#app/plugins/kinds'
import { effectiveSettings } from '#app/plugins/settings_levels'
import type { PluginChoice } from '#app/plugins/chosen_plugin'
import { unseal, valuesOf, type SecretOwner } from '#app/plugins/sealed_settings'

/** A row of `workspace_plugins`. */
export interface StoredLevel {
  kind: string
  plugin: string
  version: string
  settings: Record<string, unknown>
  sealed: string | null
}

export interface WorkspaceLevel extends StoredLevel {
  /** By key. */
  locked: Record<string, unknown>
}

/** A row of `site_plugins`. */
export interface SiteLevel extends StoredLevel {
  isEnabled: boolean
  isShadow: boolean
  model: unknown
}

export interface ChoosingSite {
  id: string
  workspaceId: string
  plugins: SiteLevel[]
  workspacePlugins: WorkspaceLevel[]
}

/**
 * What a site says about its plugins, with the settings that hold for it: worked out once, when the site is loaded. A plugin
 * of which only the workspace says something is in it as well; that does not choose it.
 */
export function choicesOf(site: ChoosingSite): PluginChoice[] {
  const of = ({ kind, plugin }: StoredLevel) => `${kind}/${plugin}`
  const own = new Map(site.plugins.map((row) => [of(row), row]))
  const shared = new Map(site.workspacePlugins.map((row) => [of(row), row]))
  const keys = new Set([...own.keys(), ...shared.keys()])
  return [...keys].map((key) => toChoice(site, own.get(key), shared.get(key)))
}

function toChoice(site: ChoosingSite, own?: SiteLevel, shared?: WorkspaceLevel): PluginChoice {
  const { kind, plugin: name } = (own ?? shared)!
  const version = own?.version ?? ''
  const plugin = isKind(kind) ? pluginRegistry.inUse(kind, name, version) : null
  const levels = {
    site: own ? opened(own, site.id) : null,
    workspace: shared
      ? { ...opened(shared, site.workspaceId), locked: Object.keys(shared.locked) }
      : null,
  }
  return {
    kind,
    plugin: name,
    version,
    isEnabled: own?.isEnabled ?? (isKind(kind) && USAGE[kind] === 'unless_off'),
    isShadow: own?.isShadow ?? false,
    settings: plugin ? effectiveSettings(plugin, levels) : {},
    model: own?.model ?? null,
  }
}

function opened({ kind, plugin, version, settings, sealed }: StoredLevel, of: string) {
  const owner: SecretOwner = { of, kind, plugin }
  const secrets = unseal(sealed, owner)
  if (!secrets)
    logger.error({ owner }, 'secrets of a plugin cannot be opened: was APP_KEY changed?')
  return { version, settings: { ...settings, ...valuesOf(secrets ?? {}) } }
}
