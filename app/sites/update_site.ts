import { changes } from '#app/shared/changes'
import { record } from '#app/shared/record'
import { inSite } from '#app/shared/tenant_db'
import { StaleForm } from '#app/sites/exceptions'
import { siteRegistry } from '#app/sites/site_registry'
import type { NumberSettings, SiteSettings } from '#app/sites/site_settings'
import { siteFacts, type SiteFacts } from '#app/sites/queries/site_facts'
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
export async function updateSite(person: Person, siteId: string, form: SiteChanges) {
  const publicId = await inSite(person.id, siteId, async ({ trx, role }) => {
    await ensureMayChangeSites(person, role)
    const former = await siteFacts(trx, siteId)
    const { rows } = await trx.rawQuery<{ rows: { public_id: string }[] }>(
      `UPDATE sites
          SET name = ?, domain = ?, extra_origins = ?::text[], timezone = ?, country = nullif(?, ''), currency = ?,
              settings = settings || ?::jsonb, updated_at = clock_timestamp()
        WHERE id = ? AND removed_at IS NULL AND updated_at = ?::timestamptz
        RETURNING public_id`,
      [
        form.name,
        form.domain,
        form.extraOrigins,
        form.timezone,
        form.country ?? '',
        form.currency,
        JSON.stringify(form.settings),
        siteId,
        form.version,
      ]
    )
    if (rows.length === 0) throw new StaleForm()
    const changed = changes(former, factsOf(form))
    if (changed) await record(trx, { action: 'site.changed', subject: former.name, ...changed })
    return rows[0].public_id
  })
  siteRegistry.forget(publicId)
}

function factsOf({ version, settings, ...facts }: SiteChanges): SiteFacts {
  return { ...facts, ...settings }
}
