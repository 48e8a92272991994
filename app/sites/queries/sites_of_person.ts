import { asUser, type Role } from '#app/shared/tenant_db'
import { CLIENT_SECTIONS, type ClientSection } from '#app/shared/client_sections'

/** A site as lists and switchers show it. */
export interface ListedSite {
  id: string
  publicId: string
  name: string
  domain: string
  workspaceId: string
  workspaceName: string
  /** The group that it is in, if any. */
  groupId: string | null
  currency: string
  role: Role
  /** What a client sees of it, in the order of the navigation; null for members. */
  sections: ClientSection[] | null
  /** ISO instant, null while the site is in use. */
  removedAt: string | null
}

/** Every site of every workspace the person belongs to, removed ones included, and those where they are a client, by name. */
export function sitesOfPerson(userId: string): Promise<ListedSite[]> {
  return asUser(userId, async (trx) => {
    const { rows } = await trx.rawQuery<{ rows: SiteRow[] }>(
      `SELECT * FROM (
         SELECT s.id, s.public_id, s.name, s.domain, s.removed_at, s.group_id, s.currency, m.role, NULL AS sections,
                w.id AS workspace_id, w.name AS workspace_name
           FROM sites s
           JOIN workspaces w ON w.id = s.workspace_id
           JOIN memberships m ON m.workspace_id = s.workspace_id AND m.user_id = ?
         UNION ALL
         SELECT id, public_id, name, domain, NULL, NULL, currency, 'client', sections, workspace_id, workspace_name
           FROM tenancy.granted_sites()) listed
        ORDER BY lower(name), domain, id`,
      [userId]
    )
    return rows.map(toListedSite)
  })
}

interface SiteRow {
  id: string
  public_id: string
  name: string
  domain: string
  removed_at: Date | null
  role: Role
  sections: ClientSection[] | null
  workspace_id: string
  workspace_name: string
  group_id: string | null
  currency: string
}

function toListedSite(row: SiteRow): ListedSite {
  return {
    id: row.id,
    publicId: row.public_id,
    name: row.name,
    domain: row.domain,
    workspaceId: row.workspace_id,
    workspaceName: row.workspace_name,
    groupId: row.group_id,
    currency: row.currency,
    role: row.role,
    sections: row.sections && CLIENT_SECTIONS.filter((one) => row.sections!.includes(one)),
    removedAt: row.removed_at?.toISOString() ?? null,
  }
}
