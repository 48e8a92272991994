import db from '@adonisjs/lucid/services/db'
import type { AskedSite } from '#app/traffic/report/types'

/** One site by its public id, or all of them. */
export async function checkedSites(
  publicId: string | null
): Promise<(AskedSite & { publicId: string })[]> {
  const { rows } = await db.connection('service').rawQuery(
    `SELECT id, public_id AS "publicId", timezone FROM sites
      WHERE removed_at IS NULL AND (:publicId::text IS NULL OR public_id = :publicId) ORDER BY public_id`,
    { publicId: publicId as string }
  )
  return rows
}
