import db from '@adonisjs/lucid/services/db'

/** How long an owner can bring a workspace back, days. */
export const KEPT_DAYS = 30

export interface RemovedWorkspace {
  id: string
  name: string
  erasedAt: Date
}

/** Those that this person owns: nobody else hears of them. */
export async function removedWorkspaces(userId: string): Promise<RemovedWorkspace[]> {
  const { rows } = await db.connection('service').rawQuery<{ rows: RemovedWorkspace[] }>(
    `SELECT w.id, w.name, w.removed_at + interval '${KEPT_DAYS} days' AS "erasedAt"
       FROM workspaces w JOIN memberships m ON m.workspace_id = w.id AND m.user_id = ? AND m.role = 'owner'
      WHERE w.removed_at IS NOT NULL ORDER BY w.removed_at, w.id`,
    [userId]
  )
  return rows
}
