import type { SealedLayer } from '#app/site_plugins/layer'
import type { Lock } from '#app/site_plugins/queries/plugin_rows'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

interface Written extends SealedLayer {
  kind: string
  plugin: string
  locked: Record<string, Lock>
}

export async function writeWorkspacePlugin(
  trx: TransactionClientContract,
  workspaceId: string,
  { kind, plugin, version, settings, sealed, locked }: Written
) {
  await trx.rawQuery(
    `INSERT INTO workspace_plugins (workspace_id, kind, plugin, version, settings, sealed_settings, locked, updated_at)
     VALUES (?, ?, ?, ?, ?::jsonb, nullif(?, ''), ?::jsonb, clock_timestamp())
     ON CONFLICT (workspace_id, kind, plugin) DO UPDATE
       SET version = excluded.version, settings = excluded.settings, sealed_settings = excluded.sealed_settings,
           locked = excluded.locked, updated_at = excluded.updated_at`,
    [
      workspaceId,
      kind,
      plugin,
      version,
      JSON.stringify(settings),
      sealed ?? '',
      JSON.stringify(locked),
    ]
  )
}
