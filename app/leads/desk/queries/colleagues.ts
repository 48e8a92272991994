import db from '@adonisjs/lucid/services/db'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'

/** Somebody to whom a lead can be given. */
export interface Colleague {
  id: string
  name: string
}

/** For who has entered the site: the rows of other people are closed to them, but not their names. */
export async function colleaguesOf(siteId: string): Promise<Colleague[]> {
  const { rows } = await db.connection('service').rawQuery<{ rows: Colleague[] }>(
    `SELECT u.id, coalesce(nullif(u.full_name, ''), u.email) AS name
       FROM sites s JOIN memberships m ON m.workspace_id = s.workspace_id JOIN users u ON u.id = m.user_id
      WHERE s.id = ? ORDER BY lower(coalesce(nullif(u.full_name, ''), u.email)), u.id`,
    [siteId]
  )
  return rows
}

export async function isMember(
  client: QueryClientContract,
  siteId: string,
  userId: string
): Promise<boolean> {
  const { rows } = await client.rawQuery<{ rows: unknown[] }>(
    `SELECT FROM memberships m JOIN sites s ON s.workspace_id = m.workspace_id WHERE s.id = ? AND m.user_id = ?`,
    [siteId, userId]
  )
  return rows.length > 0
}
