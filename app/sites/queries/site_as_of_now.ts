import db from '@adonisjs/lucid/services/db'
import { siteRegistry, type KnownSite } from '#app/sites/site_registry'

/** A site with the settings it has at this moment; null when it is removed. */
export async function siteAsOfNow(siteId: string): Promise<KnownSite | null> {
  const { rows } = await db
    .connection('service')
    .rawQuery<{ rows: { public_id: string }[] }>('SELECT public_id FROM sites WHERE id = ?', [
      siteId,
    ])
  if (rows.length === 0) return null
  siteRegistry.forgetHere(rows[0].public_id)
  return siteRegistry.find(rows[0].public_id)
}
