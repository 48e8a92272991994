import db from '@adonisjs/lucid/services/db'
import {
  DEMO_EMAIL,
  UNFINISHED_WORKSPACE,
  type DemoSiteFigures,
  type DemoWorkspace,
} from '#app/demo/demo_workspace'

/** The demo as it is in the database, with what its sites hold; null when there is none. */
export async function findDemo(): Promise<DemoWorkspace | null> {
  const service = db.connection('service')
  const { rows } = await service.rawQuery<{ rows: OwnerRow[] }>(
    `SELECT u.id AS user_id, w.id AS workspace_id, w.name
       FROM users u
       LEFT JOIN memberships m ON m.user_id = u.id AND m.role = 'owner'
       LEFT JOIN workspaces w ON w.id = m.workspace_id
      WHERE u.email = ? ORDER BY w.created_at, w.id LIMIT 1`,
    [DEMO_EMAIL]
  )
  if (!rows.length) return null
  const [{ user_id: userId, workspace_id: workspaceId, name }] = rows
  return {
    userId,
    workspaceId,
    isFinished: workspaceId !== null && name !== UNFINISHED_WORKSPACE,
    sites: workspaceId ? await figuresOf(workspaceId) : [],
  }
}

async function figuresOf(workspaceId: string): Promise<DemoSiteFigures[]> {
  const { rows } = await db.connection('service').rawQuery<{ rows: DemoSiteFigures[] }>(
    `SELECT id, public_id AS "publicId", name, domain, removed_at IS NOT NULL AS "isRemoved",
            (SELECT count(*) FROM visitors v WHERE v.site_id = sites.id)::int AS visitors,
            (SELECT count(*) FROM sessions s WHERE s.site_id = sites.id)::int AS sessions,
            (SELECT count(*) FROM events e WHERE e.site_id = sites.id)::int AS events
       FROM sites WHERE workspace_id = ? ORDER BY events DESC, name`,
    [workspaceId]
  )
  return rows
}

interface OwnerRow {
  user_id: string
  workspace_id: string | null
  name: string | null
}
