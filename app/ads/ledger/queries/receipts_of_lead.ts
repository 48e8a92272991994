import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { RECEIPT, RECEIPT_JOINS, type ReceiptRow } from '#app/ads/ledger/queries/receipt_row'

/** What networks were told of a lead and of those that were joined to it; what says nothing beside another is left out. */
export async function receiptsOfLead(
  trx: TransactionClientContract,
  siteId: string,
  leadId: string
): Promise<ReceiptRow[]> {
  const { rows } = await trx.rawQuery<{ rows: ReceiptRow[] }>(
    `SELECT ${RECEIPT} FROM ${RECEIPT_JOINS}
      WHERE r.site_id = :siteId AND r.lead_id IN (SELECT id FROM leads WHERE site_id = :siteId AND root_id = :leadId::uuid)
        AND (r.reason IS DISTINCT FROM 'merged' OR r.lead_id = :leadId::uuid)
      ORDER BY t.created_at, r.event_at DESC LIMIT 20`,
    { siteId, leadId }
  )
  return rows
}
