import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** Removed ones too: what was done to them is in the log. */
export async function sitesOfWorkspace(trx: TransactionClientContract, workspaceId: string) {
  const { rows } = await trx.rawQuery<{ rows: { id: string; name: string }[] }>(
    'SELECT id, name FROM sites WHERE workspace_id = ? ORDER BY lower(name), id',
    [workspaceId]
  )
  return rows
}
