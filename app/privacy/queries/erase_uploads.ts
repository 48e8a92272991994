import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/**
 * The clicks of these visits, in what ad networks were told or were to be told. What has not been sent is not sent any more; what was
 * told stays told, and is known by its random id alone.
 */
export async function eraseUploads(
  trx: TransactionClientContract,
  siteId: string,
  visitIds: string[]
) {
  await trx.rawQuery(
    `WITH erased AS (
       UPDATE upload_receipts SET click_id = NULL, click_kind = NULL, click_at = NULL, session_id = NULL, session_month = NULL
        WHERE site_id = :siteId AND session_id = ANY (:visits::uuid[]) RETURNING lead_id)
     INSERT INTO upload_due (site_id, lead_id) SELECT DISTINCT :siteId::uuid, lead_id FROM erased ORDER BY lead_id
     ON CONFLICT (site_id, lead_id) DO UPDATE SET due_since = clock_timestamp()`,
    { siteId, visits: visitIds as any }
  )
}
