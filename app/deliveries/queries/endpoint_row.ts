import { isUuid } from '#app/shared/ids'
import { NotFound } from '#app/shared/tenant_db'
import { ownedBy, type Scope } from '#app/deliveries/scope'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** An endpoint as it is set up. */
export interface EndpointRow {
  id: string
  workspaceId: string
  plugin: string
  name: string
  state: 'active' | 'paused' | 'disabled'
  settings: Record<string, unknown>
  sealedSettings: string | null
  sealedKeys: string | null
  events: string[]
  minScore: number
  channels: string[] | null
  sourceLabels: string[] | null
  /** When a person last changed it, as PostgreSQL writes it: a Date would lose microseconds. */
  version: string
}

/** For a change: nobody else changes it until that is done. Throws `E_NOT_FOUND` when it is not there. */
export async function endpointRow(
  trx: TransactionClientContract,
  scope: Scope,
  endpointId: string
): Promise<EndpointRow> {
  if (!isUuid(endpointId)) throw new NotFound()
  const { rows } = await trx.rawQuery<{ rows: EndpointRow[] }>(
    `SELECT d.id, d.workspace_id AS "workspaceId", d.plugin, d.name, d.state, d.settings, d.events, d.channels,
            d.sealed_settings AS "sealedSettings", d.sealed_keys AS "sealedKeys", d.min_score AS "minScore",
            d.source_labels AS "sourceLabels", d.updated_at::text AS version
       FROM destinations d WHERE ${ownedBy(scope)} AND d.id = ? FOR UPDATE OF d`,
    [scope.id, endpointId]
  )
  if (rows.length === 0) throw new NotFound()
  return rows[0]
}
