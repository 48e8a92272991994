import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

export interface GroupOfWorkspace {
  id: string
  workspaceId: string
  name: string
}

/** Of all workspaces that this transaction may see. */
export async function groupsOfPerson(trx: TransactionClientContract): Promise<GroupOfWorkspace[]> {
  const { rows } = await trx.rawQuery<{ rows: GroupOfWorkspace[] }>(
    `SELECT id, workspace_id AS "workspaceId", name FROM site_groups ORDER BY lower(name), id`
  )
  return rows
}
