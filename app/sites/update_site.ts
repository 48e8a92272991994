import { inSite } from '#app/shared/tenant_db'
import { StaleForm } from '#app/sites/exceptions'
import { siteRegistry } from '#app/sites/site_registry'
import type { NumberSettings, SiteSettings } from '#app/sites/site_settings'
import { ensureMayChangeSites, type Person } from '#app/sites/policies/site_policy'

export interface SiteChanges {
  name: string
  domain: string
  extraOrigins: string[]
  timezone: string
  country: string | null
  currency: string
  settings: Omit<SiteSettings, keyof NumberSettings>
  /** `updated_at` of the row that the person was looking at, as PostgreSQL writes it: a Date would lose microseconds. */
  version: string
}

/**
 * Writes a whole form. Throws `E_STALE_FORM` if the site is no longer what the form showed, removed sites included.
 */
export async function updateSite(person: Person, siteId: string, changes: SiteChanges) {
  const publicId = await inSite(person.id, siteId, async ({ trx, role }) => {
    await ensureMayChangeSites(person, role)
    const { rows } = await trx.rawQuery<{ rows: { public_id: string }[] }>(
      `UPDATE sites
          SET name = ?, domain = ?, extra_origins = ?::text[], timezone = ?, country = nullif(?, ''), currency = ?,
              settings = settings || ?::jsonb, updated_at = clock_timestamp()
        WHERE id = ? AND removed_at IS NULL AND updated_at = ?::timestamptz
        RETURNING public_id`,
      [
        changes.name,
        changes.domain,
        changes.extraOrigins,
        changes.timezone,
        changes.country ?? '',
        changes.currency,
        JSON.stringify(changes.settings),
        siteId,
        changes.version,
      ]
    )
    if (rows.length === 0) throw new StaleForm()
    return rows[0].public_id
  })
  siteRegistry.forget(publicId)
}
