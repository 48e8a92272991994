import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** In a transaction that has entered the workspace, with a role that may change it. */
export function renameWorkspace(trx: TransactionClientContract, workspaceId: string, name: string) {
  return trx.rawQuery(
    'UPDATE workspaces SET name = ?, updated_at = now() WHERE id = ? AND name <> ?',
    [name, workspaceId, name]
  )
}
