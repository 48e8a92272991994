import { nameOfWorkspace } from '#app/workspaces/name_of_workspace'
import { record } from '#app/shared/record'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** In a transaction that has entered the workspace, with a role that may change it. */
export async function renameWorkspace(
  trx: TransactionClientContract,
  workspaceId: string,
  name: string
) {
  const former = await nameOfWorkspace(trx, workspaceId)
  if (former === name) return
  await trx.rawQuery('UPDATE workspaces SET name = ?, updated_at = now() WHERE id = ?', [
    name,
    workspaceId,
  ])
  const after = { name }
  await record(trx, { action: 'workspace.renamed', subject: name, before: { name: former }, after })
}
