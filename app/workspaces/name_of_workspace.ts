import { NotFound } from '#app/shared/tenant_db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** In a transaction that has entered the workspace. */
export async function nameOfWorkspace(trx: TransactionClientContract, workspaceId: string) {
  const { rows } = await trx.rawQuery<{ rows: { name: string }[] }>(
    'SELECT name FROM workspaces WHERE id = ?',
    [workspaceId]
  )
  if (rows.length === 0) throw new NotFound()
  return rows[0].name
}
