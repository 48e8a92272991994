import db from '@adonisjs/lucid/services/db'
import { RECEIPT } from '#app/ads/uploads/receipt_row'
import type { ClaimedReceipt } from '#app/ads/uploads/sending/queries/claim_batch'

/** In their places. Nothing of the person is needed any more. */
export async function receiptsInRequest(siteId: string, requestId: string) {
  const { rows } = await db.connection('service').rawQuery<{ rows: ClaimedReceipt[] }>(
    `SELECT ${RECEIPT}, true AS "wasMaybeTold", NULL AS "rootId", NULL AS "phoneNumber", NULL AS "emailSha256"
       FROM upload_receipts r WHERE r.site_id = ? AND r.request_id = ? AND r.state = 'accepted' ORDER BY r.place`,
    [siteId, requestId]
  )
  return rows
}
