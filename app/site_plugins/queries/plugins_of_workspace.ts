import { nameOfWorkspace } from '#app/workspaces/name_of_workspace'
import { pluginRegistry } from '#app/plugins/registry'
import { SET_ONCE, type Kind, type PluginKinds } from '#app/plugins/kinds'
import { inWorkspace, type Role } from '#app/shared/tenant_db'
import { fieldsOf, type Field } from '#app/site_plugins/fields'
import { pluginOfWorkspace } from '#app/site_plugins/plugin_of_workspace'
import { rowOf, workspaceRows } from '#app/site_plugins/queries/plugin_rows'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

export interface WorkspaceHead {
  id: string
  name: string
  role: Role
}

export interface WorkspacePlugin {
  plugin: PluginKinds[Kind]
  /** Settings that differ from the defaults, secrets included. */
  set: number
  locked: number
}

/** Every installed plugin that has settings, by kind. Throws `E_NOT_FOUND` for strangers. */
export function pluginsOfWorkspace(userId: string, workspaceId: string) {
  return inWorkspace(userId, workspaceId, async ({ trx, role }) => {
    const rows = await workspaceRows(trx, workspaceId)
    const plugins = SET_ONCE.flatMap((kind) => pluginRegistry.all(kind))
    return {
      workspace: await headOf(trx, workspaceId, role),
      plugins: plugins
        .filter(({ settings }) => settings.length > 0)
        .map((plugin) => {
          const row = rowOf(rows, plugin)
          return {
            plugin,
            set: Object.keys(row?.settings ?? {}).length + (row?.sealed ? 1 : 0),
            locked: Object.keys(row?.locked ?? {}).length,
          }
        }),
    }
  })
}

/** One plugin as the page of a workspace shows it. */
export interface WorkspacePluginForm {
  workspace: WorkspaceHead
  plugin: PluginKinds[Kind]
  fields: Field[]
  fingerprint: string
}

/** Throws `E_NOT_FOUND` for strangers, and for a plugin that is not installed. */
export function workspacePluginForm(
  userId: string,
  workspaceId: string,
  kind: string,
  name: string
): Promise<WorkspacePluginForm> {
  return inWorkspace(userId, workspaceId, async ({ trx, role }) => {
    const { plugin, row, own, fingerprint } = await pluginOfWorkspace(trx, workspaceId, kind, name)
    const locked = row?.locked ?? {}
    return {
      workspace: await headOf(trx, workspaceId, role),
      plugin,
      fields: fieldsOf({ plugin, own, shared: null, locked, isLockedOut: false }),
      fingerprint,
    }
  })
}

async function headOf(
  trx: TransactionClientContract,
  id: string,
  role: Role
): Promise<WorkspaceHead> {
  return { id, name: await nameOfWorkspace(trx, id), role }
}
