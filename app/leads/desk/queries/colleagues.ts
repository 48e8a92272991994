import db from '@adonisjs/lucid/services/db'

/** Somebody to whom a lead can be given. */
export interface Colleague {
  id: string
  name: string
}

/** Programs are members, too, but call nobody back. */
const COLLEAGUES = `sites s JOIN memberships m ON m.workspace_id = s.workspace_id
  JOIN users u ON u.id = m.user_id AND u.kind = 'person'`

/** For who has entered the site: the rows of other people are closed to them, but not their names. */
export async function colleaguesOf(siteId: string): Promise<Colleague[]> {
  const { rows } = await db.connection('service').rawQuery<{ rows: Colleague[] }>(
    `SELECT u.id, coalesce(nullif(u.full_name, ''), u.email) AS name
       FROM ${COLLEAGUES}
      WHERE s.id = ? ORDER BY lower(coalesce(nullif(u.full_name, ''), u.email)), u.id`,
    [siteId]
  )
  return rows
}

export async function isColleague(siteId: string, userId: string): Promise<boolean> {
  const { rows } = await db
    .connection('service')
    .rawQuery<{ rows: unknown[] }>(`SELECT FROM ${COLLEAGUES} WHERE s.id = ? AND u.id = ?`, [
      siteId,
      userId,
    ])
  return rows.length > 0
}
