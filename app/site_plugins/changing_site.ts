import { siteRegistry } from '#app/sites/site_registry'
import { inSite, NotFound } from '#app/shared/tenant_db'
import type { EnteredSite } from '#app/site_plugins/plugin_of_site'
import { ensureMayChangeSites, type Person } from '#app/sites/policies/site_policy'

/**
 * Changes what a site says of its plugins: one person at a time, and the very next event knows. Throws `E_NOT_FOUND` for
 * sites of others and removed ones, `E_FORBIDDEN` for a role that may not.
 */
export async function changingSite<T>(
  person: Person,
  siteId: string,
  work: (site: EnteredSite) => Promise<T>
): Promise<T> {
  const { publicId, result } = await inSite(person.id, siteId, async ({ trx, role }) => {
    await ensureMayChangeSites(person, role)
    // Not FOR UPDATE: that would keep ingestion from writing rows of the site.
    const { rows } = await trx.rawQuery<{ rows: { public_id: string; workspace_id: string }[] }>(
      `SELECT public_id, workspace_id FROM sites WHERE id = ? AND removed_at IS NULL FOR NO KEY UPDATE`,
      [siteId]
    )
    if (rows.length === 0) throw new NotFound()
    const [site] = rows
    const done = await work({ trx, id: siteId, workspaceId: site.workspace_id })
    return { publicId: site.public_id, result: done }
  })
  siteRegistry.forget(publicId)
  return result
}
