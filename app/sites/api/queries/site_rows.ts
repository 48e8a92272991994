import { asUser } from '#app/shared/tenant_db'
import { DEFAULT_SETTINGS, type SiteSettings } from '#app/sites/site_settings'

export interface SiteRow {
  id: string
  publicId: string
  workspaceId: string
  name: string
  domain: string
  extraOrigins: string[]
  timezone: string
  country: string | null
  currency: string
  settings: SiteSettings
  removedAt: Date | null
  createdAt: Date
  /** `updated_at` as PostgreSQL writes it: a Date would lose microseconds. */
  version: string
}

export interface WantedSites {
  /** Null: all that the person may see. */
  ids: string[] | null
  /** Null: either. */
  removed: boolean | null
  /** The id of the last one that was shown. */
  after: string | null
  limit: number
}

/** Sites of a person, in the order of their ids. */
export function siteRows(userId: string, wanted: WantedSites): Promise<SiteRow[]> {
  return asUser(userId, async (trx) => {
    const { rows } = await trx.rawQuery<{ rows: SiteRow[] }>(
      `SELECT id, public_id AS "publicId", workspace_id AS "workspaceId", name, domain,
              extra_origins AS "extraOrigins", timezone, country, currency, settings, removed_at AS "removedAt",
              created_at AS "createdAt", updated_at::text AS version
         FROM sites
        WHERE (:ids::uuid[] IS NULL OR id = ANY (:ids::uuid[]))
          AND (:removed::boolean IS NULL OR (removed_at IS NOT NULL) = :removed) AND id > :after
        ORDER BY id LIMIT :limit`,
      {
        ids: wanted.ids,
        removed: wanted.removed,
        after: wanted.after ?? '00000000-0000-0000-0000-000000000000',
        limit: wanted.limit,
      } as any
    )
    return rows.map((row) => ({ ...row, settings: { ...DEFAULT_SETTINGS, ...row.settings } }))
  })
}

/** Also one that was removed. */
export async function siteRow(userId: string, siteId: string): Promise<SiteRow | null> {
  const wanted = { ids: [siteId], removed: null, after: null, limit: 1 }
  const [row] = await siteRows(userId, wanted)
  return row ?? null
}
