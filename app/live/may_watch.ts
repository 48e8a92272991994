import { inSite, NotFound } from '#app/shared/tenant_db'
import { TwoFactorNeeded } from '#app/shared/two_factor_needed'

/** Is the person a member of the site's workspace, or a client of the site? */
export async function mayWatch(userId: string, siteId: string): Promise<boolean> {
  try {
    return await inSite(userId, siteId, async ({ trx }) => {
      const { rows } = await trx.rawQuery<{ rows: unknown[] }>(
        'SELECT 1 FROM sites WHERE id = ? AND removed_at IS NULL',
        [siteId]
      )
      return rows.length > 0
    })
  } catch (error) {
    if (error instanceof NotFound || error instanceof TwoFactorNeeded) return false
    throw error
  }
}
