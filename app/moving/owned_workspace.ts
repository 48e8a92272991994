import db from '@adonisjs/lucid/services/db'
import { isUuid } from '#app/shared/ids'
import type { ActingPerson } from '#app/shared/person'

interface Owned {
  person: ActingPerson
  workspaceId: string
}

/** For the command line: a workspace of an owner who is known by e-mail; the first one, where none is named. */
export async function ownedWorkspace(email: string, workspaceId?: string): Promise<Owned | null> {
  if (workspaceId !== undefined && !isUuid(workspaceId)) return null
  const { rows } = await db.connection('service').rawQuery<{
    rows: { id: string; email: string; fullName: string | null; workspaceId: string }[]
  }>(
    `SELECT u.id, u.email, u.full_name AS "fullName", m.workspace_id AS "workspaceId"
       FROM users u JOIN memberships m ON m.user_id = u.id AND m.role = 'owner'
       JOIN workspaces w ON w.id = m.workspace_id
      WHERE u.email = lower(:email) AND (:workspaceId::uuid IS NULL OR w.id = :workspaceId)
      ORDER BY w.created_at, w.id LIMIT 1`,
    { email: email.trim(), workspaceId: (workspaceId ?? null) as string }
  )
  if (rows.length === 0) return null
  const { workspaceId: id, ...person } = rows[0]
  return { person, workspaceId: id }
}
