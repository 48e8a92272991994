import db from '@adonisjs/lucid/services/db'
import { RECEIPT } from '#app/ads/uploads/receipt_row'
import type { UploadTarget } from '#app/ads/uploads/types'
import type { ClaimedReceipt } from '#app/ads/uploads/sending/queries/claim_batch'

/** The latest that have been sent or could be, of people who have agreed. Without anything of the person: it is not to leave for a trial. */
export async function receiptsToTry(
  { siteId, id }: Pick<UploadTarget, 'siteId' | 'id'>,
  limit: number
): Promise<ClaimedReceipt[]> {
  const { rows } = await db.connection('service').rawQuery<{ rows: ClaimedReceipt[] }>(
    `SELECT ${RECEIPT}, false AS "wasMaybeTold", NULL AS "rootId", NULL AS "phoneNumber", NULL AS "emailSha256"
       FROM upload_receipts r
      WHERE r.site_id = ? AND r.target_id = ? AND r.state NOT IN ('ineligible', 'withdrawn', 'retracted')
        AND r.consent <> 'denied' AND r.click_id IS NOT NULL
      ORDER BY r.event_at DESC, r.id DESC LIMIT ?`,
    [siteId, id, limit]
  )
  return rows
}
