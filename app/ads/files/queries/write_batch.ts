import type { UploadReason } from '#app/plugins/contracts/ad_network'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

export interface Batch {
  siteId: string
  targetId: string
  requestId: string
}

/** From `place` on, in this order. */
export async function putIntoFile(
  trx: TransactionClientContract,
  { siteId, requestId }: Batch,
  receiptIds: readonly string[],
  place: number
) {
  await trx.rawQuery(
    `UPDATE upload_receipts r
        SET state = 'sending', request_id = :requestId, place = :place + given.n - 1, reason = NULL, detail = NULL,
            updated_at = clock_timestamp()
       FROM unnest(:ids::uuid[]) WITH ORDINALITY AS given (id, n)
      WHERE r.site_id = :siteId AND r.id = given.id`,
    { siteId, requestId, place, ids: receiptIds as string[] }
  )
}

/** What the network would not take anyhow. */
export async function leaveOut(
  trx: TransactionClientContract,
  siteId: string,
  refused: readonly { id: string; reason: UploadReason }[]
) {
  await trx.rawQuery(
    `UPDATE upload_receipts r SET state = 'ineligible', reason = given.reason, detail = NULL, updated_at = clock_timestamp()
       FROM unnest(:ids::uuid[], :reasons::text[]) AS given (id, reason)
      WHERE r.site_id = :siteId AND r.id = given.id`,
    { siteId, ids: refused.map(({ id }) => id), reasons: refused.map(({ reason }) => reason) }
  )
}

export async function insertPart(
  trx: TransactionClientContract,
  { siteId, requestId }: Batch,
  place: number,
  content: string
) {
  await trx.rawQuery(
    'INSERT INTO upload_file_parts (site_id, request_id, place, content) VALUES (?, ?, ?, ?)',
    [siteId, requestId, place, content]
  )
}

export async function insertFile(
  trx: TransactionClientContract,
  { siteId, targetId, requestId }: Batch,
  file: { size: number; name: string; type: string; headLines: number; takenBy: string; now: Date }
) {
  await trx.rawQuery(
    `INSERT INTO upload_requests (site_id, id, target_id, operation, state, size, created_at)
       VALUES (:siteId, :requestId, :targetId, 'upload', 'handed', :size, :now)`,
    { siteId, requestId, targetId, size: file.size, now: file.now } as any
  )
  await trx.rawQuery(
    `INSERT INTO upload_files (site_id, request_id, name, type, head_lines, taken_by)
       VALUES (:siteId, :requestId, :name, :type, :headLines, :takenBy)`,
    { siteId, requestId, ...file } as any
  )
}
