import { TARGET } from '#app/ads/uploads/sending/queries/target_at_work'
import type { UploadTarget } from '#app/ads/uploads/types'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** All of a site, removed ones too: what waits for one of these is withdrawn. */
export async function targetsOf(trx: TransactionClientContract, siteId: string) {
  const { rows: targets } = await trx.rawQuery<{ rows: UploadTarget[] }>(
    `SELECT ${TARGET} FROM upload_targets t WHERE t.site_id = ?`,
    [siteId]
  )
  const { rows } = await trx.rawQuery<{ rows: { currency: string }[] }>(
    'SELECT currency FROM sites WHERE id = ?',
    [siteId]
  )
  return { targets, currency: rows[0].currency }
}
