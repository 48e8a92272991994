import { asUser, type MemberRole } from '#app/shared/tenant_db'

export interface ListedWorkspace {
  id: string
  name: string
  role: MemberRole
}

/** Workspaces of the person, their own before those of others, the oldest first. */
export function workspacesOfPerson(userId: string): Promise<ListedWorkspace[]> {
  return asUser(userId, async (trx) => {
    const { rows } = await trx.rawQuery<{ rows: ListedWorkspace[] }>(
      `SELECT w.id, w.name, m.role
         FROM memberships m JOIN workspaces w ON w.id = m.workspace_id
        WHERE m.user_id = ?
        ORDER BY m.role <> 'owner', m.role <> 'admin', w.created_at, w.id`,
      [userId]
    )
    return rows
  })
}
