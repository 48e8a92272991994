import { NotFound } from '#app/shared/tenant_db'
import { pluginRegistry } from '#app/plugins/registry'
import { fingerprint } from '#app/site_plugins/fingerprint'
import { openLayer, withSecrets, type Layer } from '#app/site_plugins/layer'
import { isKind, type Kind, type PluginKinds } from '#app/plugins/kinds'
import { effectiveSettings, type SettingsLevels } from '#app/plugins/settings_levels'
import type { SettingValues } from '#app/plugins/contracts/plugin'
import {
  rowOf,
  siteRows,
  workspaceRows,
  type SiteRow,
  type WorkspaceRow,
} from '#app/site_plugins/queries/plugin_rows'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** One plugin as one site uses it, or would. */
export interface PluginOfSite {
  /** In the version that the site works with. */
  plugin: PluginKinds[Kind]
  row: SiteRow | null
  own: Layer | null
  /** What holds for all sites of the workspace. */
  shared: (Layer & Pick<WorkspaceRow, 'locked'>) | null
  /** Changes with anything that a form of it shows. */
  fingerprint: string
}

export interface EnteredSite {
  trx: TransactionClientContract
  id: string
  workspaceId: string
}

/** Throws `E_NOT_FOUND` for a plugin that is not installed. */
export async function pluginOfSite(site: EnteredSite, kind: string, name: string) {
  const rows = await siteRows(site.trx, site.id)
  const shared = await workspaceRows(site.trx, site.workspaceId)
  const found = isKind(kind) ? asUsed(site, kind, name, rows, shared) : null
  if (!found) throw new NotFound()
  return found
}

/** Null: it is not installed. */
export function asUsed(
  site: Pick<EnteredSite, 'id' | 'workspaceId'>,
  kind: Kind,
  name: string,
  siteLevel: SiteRow[],
  workspaceLevel: WorkspaceRow[]
): PluginOfSite | null {
  const row = rowOf(siteLevel, { kind, name })
  const shared = rowOf(workspaceLevel, { kind, name })
  const plugin = pluginRegistry.inUse(kind, name, row?.version ?? '')
  if (!plugin) return null
  return {
    plugin,
    row,
    own: row && openLayer(row, { of: site.id, kind, plugin: name }),
    shared: shared && {
      ...openLayer(shared, { of: site.workspaceId, kind, plugin: name }),
      locked: shared.locked,
    },
    fingerprint: fingerprint(
      plugin.version,
      row && [row.version, row.settings, row.sealed],
      shared && [shared.version, shared.settings, shared.sealed, shared.locked]
    ),
  }
}

/** With this layer for what the site says. */
export function settingsWith(
  { plugin, shared }: Pick<PluginOfSite, 'plugin' | 'shared'>,
  own: Layer | null
): SettingValues {
  const levels: SettingsLevels = {
    site: own && withSecrets(own),
    workspace: shared && { ...withSecrets(shared), locked: Object.keys(shared.locked) },
  }
  return effectiveSettings(plugin, levels)
}
