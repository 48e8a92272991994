import db from '@adonisjs/lucid/services/db'
import { siteRegistry } from '#app/sites/site_registry'
import type { DemoSite } from '#app/demo/demo_site'

/** Gives a new site what its form would have given it later: settings, and a past. */
export async function dressSite(
  { id, publicId }: { id: string; publicId: string },
  { settings = {} }: DemoSite,
  createdAt: Date
) {
  await db
    .connection('service')
    .rawQuery('UPDATE sites SET settings = ?::jsonb, created_at = ? WHERE id = ?', [
      JSON.stringify(settings),
      createdAt,
      id,
    ])
  siteRegistry.forget(publicId)
}
