import { record } from '#app/shared/record'
import { inSite, NotFound } from '#app/shared/tenant_db'
import { siteRegistry } from '#app/sites/site_registry'
import { ensureMayChangeSites, type Person } from '#app/sites/policies/site_policy'

/** Lets pages of one more host send events. Adding it twice is adding it once. */
export async function allowHost(person: Person, siteId: string, host: string) {
  const publicId = await inSite(person.id, siteId, async ({ trx, role }) => {
    await ensureMayChangeSites(person, role)
    const { rows } = await trx.rawQuery<{ rows: { public_id: string }[] }>(
      `UPDATE sites
          SET extra_origins = CASE WHEN ? = ANY (extra_origins) THEN extra_origins ELSE extra_origins || ?::text END,
              updated_at = clock_timestamp()
        WHERE id = ? AND removed_at IS NULL RETURNING public_id`,
      [host, host, siteId]
    )
    if (rows.length === 0) throw new NotFound()
    await record(trx, { action: 'site.host_allowed', subject: host })
    return rows[0].public_id
  })
  siteRegistry.forget(publicId)
}
