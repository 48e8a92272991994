import type { DeedAction } from '#app/shared/deeds'
import { record } from '#app/shared/record'
import { inSite, NotFound } from '#app/shared/tenant_db'
import { siteRegistry } from '#app/sites/site_registry'
import { ensureMayChangeSites, type Person } from '#app/sites/policies/site_policy'

/** The tag is refused from now on; what was collected stays. Removing twice is removing once. */
export function removeSite(person: Person, siteId: string) {
  return mark(person, siteId, `removed_at = coalesce(removed_at, now())`, 'site.removed')
}

/** Takes the tag back. */
export function restoreSite(person: Person, siteId: string) {
  return mark(person, siteId, `removed_at = NULL`, 'site.restored')
}

interface Marked {
  public_id: string
  name: string
  hasChanged: boolean
}

async function mark(person: Person, siteId: string, change: string, action: DeedAction) {
  const site = await inSite(person.id, siteId, async ({ trx, role }) => {
    await ensureMayChangeSites(person, role)
    const { rows } = await trx.rawQuery<{ rows: Marked[] }>(
      `UPDATE sites SET ${change}, updated_at = clock_timestamp() WHERE id = ?
       RETURNING public_id, name, (old.removed_at IS NULL) <> (new.removed_at IS NULL) AS "hasChanged"`,
      [siteId]
    )
    if (rows.length === 0) throw new NotFound()
    if (rows[0].hasChanged) await record(trx, { action, subject: rows[0].name })
    return rows[0]
  })
  siteRegistry.forget(site.public_id)
  return { name: site.name }
}
