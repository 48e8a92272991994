import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** An endpoint that hears nothing any more: it was switched off by its failures, or every attempt fails. */
export interface TroubledEndpoint {
  workspaceId: string
  /** Null of one that hears all sites of the workspace. */
  siteId: string | null
  id: string
  name: string
  isOff: boolean
  since: Date | null
  why: string | null
}

/** Of a receiver that is being put in place anew nobody wants to hear. */
const GRACE_MS = 15 * 60_000

/** Of all sites and workspaces that this transaction may see. */
export async function troubledEndpoints(
  trx: TransactionClientContract,
  now: Date
): Promise<TroubledEndpoint[]> {
  const { rows } = await trx.rawQuery<{ rows: TroubledEndpoint[] }>(
    `SELECT d.workspace_id AS "workspaceId", d.site_id AS "siteId", d.id, d.name, d.state = 'disabled' AS "isOff",
        h.failing_since AS since, coalesce(d.state_reason, h.last_problem) AS why
       FROM destinations d
       LEFT JOIN destination_health h ON h.workspace_id = d.workspace_id AND h.destination_id = d.id
      WHERE d.state = 'disabled' OR d.state = 'active' AND h.failing_since <= ?::timestamptz
      ORDER BY d.created_at, d.id`,
    [new Date(now.getTime() - GRACE_MS).toISOString()]
  )
  return rows
}
