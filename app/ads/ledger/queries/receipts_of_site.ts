import { joined, type Condition } from '#app/shared/queries/conditions'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { RECEIPT, RECEIPT_JOINS, type ReceiptRow } from '#app/ads/ledger/queries/receipt_row'

export interface ReceiptPage {
  receipts: ReceiptRow[]
  /** Id of a receipt: where to go on; null when that was all. */
  next: string | null
}

/** The latest leads first, after the receipt `before`. */
export async function receiptsOfSite(
  trx: TransactionClientContract,
  siteId: string,
  conditions: Condition[],
  before: string | null,
  limit: number
): Promise<ReceiptPage> {
  const { sql, values } = joined(conditions)
  const after = before
    ? `AND (r.event_at, r.id) < (SELECT b.event_at, b.id FROM upload_receipts b
         WHERE b.site_id = :siteId AND b.id = :before::uuid)`
    : ''
  const { rows } = await trx.rawQuery<{ rows: ReceiptRow[] }>(
    `SELECT ${RECEIPT} FROM ${RECEIPT_JOINS} WHERE r.site_id = :siteId ${sql} ${after}
      ORDER BY r.event_at DESC, r.id DESC LIMIT :limit`,
    { ...values, siteId, limit: limit + 1, ...(before && { before }) }
  )
  const receipts = rows.slice(0, limit)
  return { receipts, next: rows.length > limit ? receipts.at(-1)!.id : null }
}
