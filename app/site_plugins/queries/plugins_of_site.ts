import { inSite } from '#app/shared/tenant_db'
import { pluginRegistry } from '#app/plugins/registry'
import { isInUse } from '#app/site_plugins/use_of_plugin'
import { asUsed, type PluginOfSite } from '#app/site_plugins/plugin_of_site'
import { pluginHealth, type PluginHealth } from '#app/plugins/plugin_health'
import type { SiteHead } from '#app/site_plugins/queries/site_head'
import { SET_ONCE, USAGE, type Kind, type Usage } from '#app/plugins/kinds'
import { siteRows, workspaceRows, type SiteRow } from '#app/site_plugins/queries/plugin_rows'

export interface ListedPlugin extends PluginOfSite {
  isInUse: boolean
  isDefault: boolean
  /** Newer than the one the site works with. */
  newerVersion: string | null
  health: PluginHealth | null
}

export interface PluginGroup {
  kind: Kind
  usage: Usage
  plugins: ListedPlugin[]
  /** Chosen by the site and not installed (any more). */
  missing: string[]
}

/** Every installed plugin, by kind, as this site uses it. Kinds of which none is installed are left out. */
export function pluginsOfSite(
  userId: string,
  { id, publicId, workspaceId }: SiteHead
): Promise<PluginGroup[]> {
  return inSite(userId, id, async ({ trx }) => {
    const rows = await siteRows(trx, id)
    const shared = await workspaceRows(trx, workspaceId)
    return SET_ONCE.map((kind) => ({
      kind,
      usage: USAGE[kind],
      plugins: pluginRegistry
        .all(kind)
        .map(({ name }) => asUsed({ id, workspaceId }, kind, name, rows, shared)!)
        .map((used) => listed(used, publicId, rows)),
      missing: missingOf(kind, rows),
    })).filter(({ plugins, missing }) => plugins.length > 0 || missing.length > 0)
  })
}

function listed(used: PluginOfSite, site: string, rows: SiteRow[]): ListedPlugin {
  const { kind, name, version } = used.plugin
  const newest = pluginRegistry.find(kind, name)!.version
  return {
    ...used,
    isInUse: isInUse(used, rows),
    isDefault: pluginRegistry.defaultName(kind) === name,
    newerVersion: newest === version ? null : newest,
    health: pluginHealth.of({ site, kind, plugin: name }),
  }
}

function missingOf(kind: Kind, rows: SiteRow[]) {
  return rows
    .filter((row) => row.kind === kind && row.isEnabled && !pluginRegistry.find(kind, row.plugin))
    .map(({ plugin }) => plugin)
}
