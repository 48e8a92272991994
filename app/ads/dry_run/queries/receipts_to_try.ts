import db from '@adonisjs/lucid/services/db'
import { RECEIPT } from '#app/ads/uploads/receipt_row'
import type { UploadReceipt } from '#app/ads/uploads/types'

/** A receipt without what is known of the person: a click is enough to try with. */
export interface TriedReceipt extends UploadReceipt {
  rootId: string
}

const MOST = 100

/** What is to be sent next, else what was sent last; of leads of which nothing new is known. */
export async function receiptsToTry(siteId: string, targetId: string): Promise<TriedReceipt[]> {
  const { rows } = await db.connection('service').rawQuery<{ rows: TriedReceipt[] }>(
    `SELECT ${RECEIPT}, l.root_id AS "rootId"
       FROM upload_receipts r JOIN leads l ON l.site_id = r.site_id AND l.id = r.lead_id
      WHERE r.site_id = ? AND r.target_id = ? AND r.click_id IS NOT NULL
        AND r.state IN ('held', 'waiting', 'accepted', 'processed') AND r.operation = 'upload'
        AND NOT EXISTS (SELECT FROM upload_due d WHERE d.site_id = l.site_id AND d.lead_id IN (l.id, l.root_id))
      ORDER BY r.state IN ('held', 'waiting') DESC, r.event_at DESC LIMIT ${MOST}`,
    [siteId, targetId]
  )
  return rows
}
