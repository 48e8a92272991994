import type { Scope } from '#app/deliveries/scope'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** What a page says at its top of whose endpoints it shows. */
export interface ScopeHead {
  name: string
  workspaceId: string
  workspaceName: string
  /** A workspace has the zone of its oldest site: its own is not known. */
  timezone: string
}

const HEAD = {
  site: `SELECT s.name, s.workspace_id AS "workspaceId", w.name AS "workspaceName", s.timezone
           FROM sites s JOIN workspaces w ON w.id = s.workspace_id WHERE s.id = ?`,
  workspace: `SELECT w.name, w.id AS "workspaceId", w.name AS "workspaceName",
                     coalesce((SELECT timezone FROM sites s WHERE s.workspace_id = w.id AND removed_at IS NULL
                                ORDER BY created_at LIMIT 1), 'UTC') AS timezone
                FROM workspaces w WHERE w.id = ?`,
}

export async function headOf(trx: TransactionClientContract, scope: Scope): Promise<ScopeHead> {
  const { rows } = await trx.rawQuery<{ rows: ScopeHead[] }>(HEAD[scope.kind], [scope.id])
  return rows[0]
}
