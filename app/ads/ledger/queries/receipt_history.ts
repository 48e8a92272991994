import type { UploadReason } from '#app/plugins/contracts/ad_network'
import type { Operation, ReceiptState } from '#app/ads/uploads/types'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { RECEIPT, RECEIPT_JOINS, type ReceiptRow } from '#app/ads/ledger/queries/receipt_row'

/** How a receipt was at a time. */
export interface ReceiptStep {
  at: Date
  state: ReceiptState
  operation: Operation
  reason: UploadReason | null
  detail: string | null
  value: number | null
  currency: string | null
  dueAt: Date
  /** Of the request that it was part of: what the network calls it, how many were in it, and what it said of all. */
  reference: string | null
  size: number | null
  answer: string | null
}

const MOST = 200

/** Null for a receipt that this site does not have. */
export async function receiptById(
  trx: TransactionClientContract,
  siteId: string,
  receiptId: string
): Promise<ReceiptRow | null> {
  const { rows } = await trx.rawQuery<{ rows: ReceiptRow[] }>(
    `SELECT ${RECEIPT} FROM ${RECEIPT_JOINS} WHERE r.site_id = ? AND r.id = ?`,
    [siteId, receiptId]
  )
  return rows[0] ?? null
}

/** The latest first. */
export async function historyOf(
  trx: TransactionClientContract,
  siteId: string,
  receiptId: string
): Promise<ReceiptStep[]> {
  const { rows } = await trx.rawQuery<{ rows: ReceiptStep[] }>(
    `SELECT h.at, h.state, h.operation, h.reason, h.detail, h.value::float8 AS value, h.currency, h.due_at AS "dueAt",
        q.reference, q.size, q.answer
       FROM upload_history h LEFT JOIN upload_requests q ON q.site_id = h.site_id AND q.id = h.request_id
      WHERE h.site_id = ? AND h.receipt_id = ? ORDER BY h.at DESC LIMIT ${MOST}`,
    [siteId, receiptId]
  )
  return rows
}
