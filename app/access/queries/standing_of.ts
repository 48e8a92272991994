import db from '@adonisjs/lucid/services/db'
import { isUuid } from '#app/shared/ids'
import type { Role } from '#app/shared/tenant_db'
import type { ClientSection } from '#app/shared/client_sections'

/** What somebody is where an address leads to. */
export interface Standing {
  role: Role
  /** Of clients. */
  sections: ClientSection[]
}

/** Null for strangers. One question, whatever the route does afterwards. */
export async function standingAtSite(userId: string, siteId: string): Promise<Standing | null> {
  if (!isUuid(siteId)) return null
  return first(
    `SELECT m.role, '{}'::text[] AS sections
       FROM sites s JOIN memberships m ON m.workspace_id = s.workspace_id WHERE s.id = :id AND m.user_id = :userId
      UNION ALL
     SELECT 'client', g.sections FROM site_grants g
      WHERE g.site_id = :id AND g.user_id = :userId AND (g.expires_at IS NULL OR g.expires_at > now())
      LIMIT 1`,
    { id: siteId, userId }
  )
}

export async function standingInWorkspace(userId: string, id: string): Promise<Standing | null> {
  if (!isUuid(id)) return null
  return first(
    `SELECT role, '{}'::text[] AS sections FROM memberships WHERE workspace_id = :id AND user_id = :userId`,
    { id, userId }
  )
}

async function first(sql: string, bindings: { id: string; userId: string }) {
  const { rows } = await db.connection('service').rawQuery<{ rows: Standing[] }>(sql, bindings)
  return rows[0] ?? null
}
