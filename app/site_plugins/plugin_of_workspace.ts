import { isKind, type Kind, type PluginKinds } from '#app/plugins/kinds'
import { NotFound } from '#app/shared/tenant_db'
import { pluginRegistry } from '#app/plugins/registry'
import { openLayer, type Layer } from '#app/site_plugins/layer'
import { fingerprint } from '#app/site_plugins/fingerprint'
import { rowOf, workspaceRows, type WorkspaceRow } from '#app/site_plugins/queries/plugin_rows'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** One plugin as a workspace sets it for all of its sites. */
export interface PluginOfWorkspace {
  /** The newest version. */
  plugin: PluginKinds[Kind]
  row: WorkspaceRow | null
  own: Layer | null
  /** Changes with anything that a form of it shows. */
  fingerprint: string
}

/** Throws `E_NOT_FOUND` for a plugin that is not installed. */
export async function pluginOfWorkspace(
  trx: TransactionClientContract,
  workspaceId: string,
  kind: string,
  name: string
): Promise<PluginOfWorkspace> {
  const plugin = isKind(kind) ? pluginRegistry.find(kind, name) : null
  if (!plugin) throw new NotFound()
  const row = rowOf(await workspaceRows(trx, workspaceId), { kind, name })
  return {
    plugin,
    row,
    own: row && openLayer(row, { of: workspaceId, kind, plugin: name }),
    fingerprint: fingerprint(
      plugin.version,
      row && [row.version, row.settings, row.sealed, row.locked]
    ),
  }
}
