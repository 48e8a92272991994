import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

export interface Actor {
  id: string
  name: string
}

const MOST = 500

/** Everybody who did something here, those who have left too, as they were called last. */
export async function actorsOfWorkspace(
  trx: TransactionClientContract,
  workspaceId: string
): Promise<Actor[]> {
  const { rows } = await trx.rawQuery<{ rows: Actor[] }>(
    `SELECT id, name FROM (
       SELECT DISTINCT ON (user_id) user_id AS id, actor AS name FROM audit_log
        WHERE workspace_id = ? AND user_id IS NOT NULL ORDER BY user_id, at DESC LIMIT ?) AS actors
     ORDER BY lower(name), id`,
    [workspaceId, MOST]
  )
  return rows
}
