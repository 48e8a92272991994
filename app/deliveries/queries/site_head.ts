import { inSite } from '#app/shared/tenant_db'

/** What is needed of a site to change its endpoints. Throws `E_NOT_FOUND` for strangers. */
export function siteHeadOf(userId: string, siteId: string) {
  return inSite(userId, siteId, async ({ trx }) => {
    const { rows } = await trx.rawQuery<{ rows: { id: string; publicId: string; name: string }[] }>(
      'SELECT id, public_id AS "publicId", name FROM sites WHERE id = ?',
      [siteId]
    )
    return rows[0]
  })
}
