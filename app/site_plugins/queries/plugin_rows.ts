import type { SiteLevel, WorkspaceLevel } from '#app/plugins/stored_choices'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** What stood in the row before the site went to another version. */
export interface PreviousVersion {
  version: string
  settings: Record<string, unknown>
  sealed: string | null
}

export interface SiteRow extends SiteLevel {
  previous: PreviousVersion | null
}

export interface Lock {
  /** Name of the person. */
  by: string
  /** ISO instant. */
  at: string
}

export interface WorkspaceRow extends WorkspaceLevel {
  locked: Record<string, Lock>
}

/** Rows of a site that was entered. */
export async function siteRows(trx: TransactionClientContract, siteId: string): Promise<SiteRow[]> {
  const { rows } = await trx.rawQuery<{ rows: SiteRow[] }>(
    `SELECT kind, plugin, version, settings, sealed_settings AS sealed, enabled AS "isEnabled", shadow AS "isShadow",
            previous
       FROM site_plugins WHERE site_id = ?`,
    [siteId]
  )
  return rows
}

/** Rows of a workspace that was entered, by itself or with one of its sites. */
export async function workspaceRows(
  trx: TransactionClientContract,
  workspaceId: string
): Promise<WorkspaceRow[]> {
  const { rows } = await trx.rawQuery<{ rows: WorkspaceRow[] }>(
    `SELECT kind, plugin, version, settings, sealed_settings AS sealed, locked
       FROM workspace_plugins WHERE workspace_id = ?`,
    [workspaceId]
  )
  return rows
}

/** The row of one plugin. */
export function rowOf<Row extends { kind: string; plugin: string }>(
  rows: Row[],
  { kind, name }: { kind: string; name: string }
): Row | null {
  return rows.find((row) => row.kind === kind && row.plugin === name) ?? null
}
