import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

export interface SiteOfWorkspace {
  id: string
  name: string
}

/** Sites in use, by name. */
export async function sitesOfWorkspace(
  trx: TransactionClientContract,
  workspaceId: string
): Promise<SiteOfWorkspace[]> {
  const { rows } = await trx.rawQuery<{ rows: SiteOfWorkspace[] }>(
    'SELECT id, name FROM sites WHERE workspace_id = ? AND removed_at IS NULL ORDER BY lower(name), id',
    [workspaceId]
  )
  return rows
}
