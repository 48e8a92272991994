import db from '@adonisjs/lucid/services/db'

/** Names of the person's workspaces that stay shut until two-factor sign-in is set up. */
export async function workspacesInNeed(userId: string): Promise<string[]> {
  const { rows } = await db.connection('service').rawQuery<{ rows: { name: string }[] }>(
    `SELECT w.name FROM memberships m JOIN workspaces w ON w.id = m.workspace_id AND w.requires_two_factor AND w.removed_at IS NULL
      WHERE m.user_id = ? AND NOT EXISTS (SELECT FROM two_factors t WHERE t.user_id = m.user_id)
      ORDER BY lower(w.name), w.id`,
    [userId]
  )
  return rows.map(({ name }) => name)
}
