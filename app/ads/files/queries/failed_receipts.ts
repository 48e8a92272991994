import type { NamedRows } from '#app/ads/files/failed_rows'
import type { UploadReason } from '#app/plugins/contracts/ad_network'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** Of these rows, the transaction ids that are in the file and count as processed. */
export async function processedRows(
  trx: TransactionClientContract,
  siteId: string,
  requestId: string,
  { transactionIds, places }: NamedRows
): Promise<{ transactionId: string; place: number }[]> {
  const { rows } = await trx.rawQuery<{ rows: { transactionId: string; place: number }[] }>(
    `SELECT transaction_id AS "transactionId", place FROM upload_receipts
      WHERE site_id = :siteId AND request_id = :requestId AND operation = 'upload' AND state = 'processed'
        AND (transaction_id = ANY (:transactionIds::uuid[]) OR place = ANY (:places::int[]))
      FOR UPDATE`,
    { siteId, requestId, transactionIds, places }
  )
  return rows
}

export async function markFailed(
  trx: TransactionClientContract,
  siteId: string,
  requestId: string,
  failed: { transactionIds: string[]; reason: UploadReason; detail: string | null }
) {
  await trx.rawQuery(
    `UPDATE upload_receipts
        SET state = 'failed', reason = :reason, detail = :detail, told_value = NULL, told_currency = NULL, processed_at = NULL,
            updated_at = clock_timestamp()
      WHERE site_id = :siteId AND request_id = :requestId AND transaction_id = ANY (:transactionIds::uuid[])`,
    { siteId, requestId, ...failed } as any
  )
}

/** The network wants them later: they go into a file then. */
export async function markTooRecent(
  trx: TransactionClientContract,
  siteId: string,
  requestId: string,
  { transactionIds, dueAt }: { transactionIds: string[]; dueAt: Date }
) {
  await trx.rawQuery(
    `UPDATE upload_receipts
        SET state = 'waiting', reason = 'too_recent', told_value = NULL, told_currency = NULL, processed_at = NULL, due_at = :dueAt,
            deferrals = deferrals + 1, request_id = NULL, place = NULL, updated_at = clock_timestamp()
      WHERE site_id = :siteId AND request_id = :requestId AND transaction_id = ANY (:transactionIds::uuid[])`,
    { siteId, requestId, transactionIds, dueAt } as any
  )
}
