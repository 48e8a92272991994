import db from '@adonisjs/lucid/services/db'
import { siteRegistry } from '#app/sites/site_registry'
import type { DemoWorkspace } from '#app/demo/demo_workspace'

/** Tables whose rows name a site without hanging on it; those that point at others first. */
const TRAFFIC = ['visitor_identities', 'conversions', 'events', 'sessions', 'visitors']

/**
 * Takes the demo away: its traffic, its sites with all that hangs on them, its workspace and the person who was made for
 * it. Nothing else is touched; a test asks the catalogue whether a table was forgotten.
 */
export async function removeDemo({ userId, workspaceId, sites }: DemoWorkspace) {
  const siteIds = sites.map(({ id }) => id)
  await db.connection('service').transaction(async (trx) => {
    for (const table of TRAFFIC) {
      await trx.rawQuery(`DELETE FROM ${table} WHERE site_id = ANY (?::uuid[])`, [siteIds])
    }
    await trx.rawQuery('DELETE FROM workspaces WHERE id = ?', [workspaceId!])
    await trx.rawQuery('DELETE FROM login_sessions WHERE user_id = ?', [userId])
    await trx.rawQuery('DELETE FROM users WHERE id = ?', [userId])
  })
  for (const { publicId } of sites) siteRegistry.forget(publicId)
}
