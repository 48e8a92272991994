import { inSite, NotFound, type Role } from '#app/shared/tenant_db'

/** What pages about the plugins of a site say of the site. */
export interface SiteHead {
  id: string
  publicId: string
  name: string
  workspaceId: string
  workspaceName: string
  role: Role
  isRemoved: boolean
}

/** Throws `E_NOT_FOUND` for strangers. */
export function siteHead(userId: string, siteId: string): Promise<SiteHead> {
  return inSite(userId, siteId, async ({ trx, role }) => {
    const { rows } = await trx.rawQuery<{ rows: Omit<SiteHead, 'role'>[] }>(
      `SELECT s.id, s.public_id AS "publicId", s.name, w.id AS "workspaceId", w.name AS "workspaceName",
              s.removed_at IS NOT NULL AS "isRemoved"
         FROM sites s JOIN workspaces w ON w.id = s.workspace_id WHERE s.id = ?`,
      [siteId]
    )
    if (rows.length === 0) throw new NotFound()
    return { ...rows[0], role }
  })
}
