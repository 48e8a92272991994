import db from '@adonisjs/lucid/services/db'
import { SiteGone } from '#app/replay/exceptions'
import { siteRegistry, type KnownSite } from '#app/sites/site_registry'

/** A site as it is at this moment, with its plugins. */
export async function siteOfRun(siteId: string): Promise<KnownSite> {
  const { rows } = await db
    .connection('service')
    .rawQuery<{ rows: { public_id: string }[] }>('SELECT public_id FROM sites WHERE id = ?', [
      siteId,
    ])
  if (rows.length === 0) throw new SiteGone()
  const [{ public_id: publicId }] = rows
  siteRegistry.forget(publicId)
  const site = await siteRegistry.find(publicId)
  if (!site) throw new SiteGone()
  return site
}
