import type { SiteChanges } from '#app/sites/update_site'
import { inSite, NotFound, type Role } from '#app/shared/tenant_db'
import { DEFAULT_SETTINGS, type SiteSettings } from '#app/sites/site_settings'

/** Everything about a site that its people can see and set. */
export interface EditableSite extends SiteChanges {
  id: string
  publicId: string
  role: Role
  workspaceName: string
  /** ISO instant. */
  removedAt: string | null
}

/** Throws `E_NOT_FOUND` for strangers. */
export function editableSite(userId: string, siteId: string): Promise<EditableSite> {
  return inSite(userId, siteId, async ({ trx, role }) => {
    const { rows } = await trx.rawQuery<{ rows: SiteRow[] }>(
      `SELECT s.id, s.public_id, s.name, s.domain, s.extra_origins, s.timezone, s.country, s.currency, s.settings,
              s.removed_at, s.updated_at::text AS version, w.name AS workspace_name
         FROM sites s JOIN workspaces w ON w.id = s.workspace_id WHERE s.id = ?`,
      [siteId]
    )
    if (rows.length === 0) throw new NotFound()
    return toEditableSite(rows[0], role)
  })
}

interface SiteRow {
  id: string
  public_id: string
  name: string
  domain: string
  extra_origins: string[]
  timezone: string
  country: string | null
  currency: string
  settings: Partial<SiteSettings>
  removed_at: Date | null
  version: string
  workspace_name: string
}

function toEditableSite(row: SiteRow, role: Role): EditableSite {
  return {
    id: row.id,
    publicId: row.public_id,
    name: row.name,
    domain: row.domain,
    extraOrigins: row.extra_origins,
    timezone: row.timezone,
    country: row.country,
    currency: row.currency,
    settings: { ...DEFAULT_SETTINGS, ...row.settings },
    role,
    workspaceName: row.workspace_name,
    removedAt: row.removed_at?.toISOString() ?? null,
    version: row.version,
  }
}
