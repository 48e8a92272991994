import { NotFound } from '#app/shared/tenant_db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** The site as a page about its traffic names it. */
export interface WatchedSite {
  id: string
  publicId: string
  name: string
  domain: string
  /** IANA zone in which its people read times. */
  timezone: string
}

/** Throws `E_NOT_FOUND` for a site that was removed. */
export async function watchedSite(
  trx: TransactionClientContract,
  siteId: string
): Promise<WatchedSite> {
  const { rows } = await trx.rawQuery<{ rows: WatchedSite[] }>(
    `SELECT id, public_id AS "publicId", name, domain, timezone
       FROM sites WHERE id = ? AND removed_at IS NULL`,
    [siteId]
  )
  if (rows.length === 0) throw new NotFound()
  return rows[0]
}
