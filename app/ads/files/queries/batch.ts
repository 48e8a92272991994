import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** handed: somebody has it. done: it is at the network. refused: it was not uploaded. */
export type BatchState = 'handed' | 'done' | 'refused'

export interface LockedBatch {
  id: string
  state: BatchState
  headLines: number
  size: number
  name: string
}

/** Null when there is no such file. Who comes second sees what the first has said. */
export async function lockedBatch(
  trx: TransactionClientContract,
  siteId: string,
  requestId: string
): Promise<LockedBatch | null> {
  const { rows } = await trx.rawQuery<{ rows: LockedBatch[] }>(
    `SELECT q.id, q.state, q.size, f.name, f.head_lines AS "headLines"
       FROM upload_requests q JOIN upload_files f ON f.site_id = q.site_id AND f.request_id = q.id
      WHERE q.site_id = ? AND q.id = ? FOR NO KEY UPDATE OF q`,
    [siteId, requestId]
  )
  return rows[0] ?? null
}

/** The network has all of them. */
export async function markUploaded(
  trx: TransactionClientContract,
  siteId: string,
  requestId: string,
  now: Date
) {
  await trx.rawQuery(
    `UPDATE upload_receipts
        SET state = 'processed', told_value = value, told_currency = currency, processed_at = :now, attempts = 0,
            updated_at = clock_timestamp()
      WHERE site_id = :siteId AND request_id = :requestId AND state = 'sending'`,
    { siteId, requestId, now } as any
  )
  await settle(trx, siteId, requestId, { state: 'done', now })
}

/** All of them wait again, for the next file. */
export async function markReturned(
  trx: TransactionClientContract,
  siteId: string,
  requestId: string,
  now: Date
) {
  await leadsAreDue(trx, siteId, requestId)
  await trx.rawQuery(
    `UPDATE upload_receipts
        SET state = 'waiting', request_id = NULL, place = NULL, updated_at = clock_timestamp()
      WHERE site_id = :siteId AND request_id = :requestId AND state = 'sending'`,
    { siteId, requestId, now } as any
  )
  await settle(trx, siteId, requestId, { state: 'refused', now })
}

/** Whatever happened to leads while they were on their way is looked at now. */
export async function leadsAreDue(
  trx: TransactionClientContract,
  siteId: string,
  requestId: string
) {
  await trx.rawQuery(
    `SELECT uploads.make_due(:siteId, array_agg(lead_id)) FROM upload_receipts
      WHERE site_id = :siteId AND request_id = :requestId`,
    { siteId, requestId }
  )
}

/** The file itself has done its work: its click ids need not lie here any longer. */
async function settle(
  trx: TransactionClientContract,
  siteId: string,
  requestId: string,
  { state, now }: { state: Exclude<BatchState, 'handed'>; now: Date }
) {
  await trx.rawQuery(
    `UPDATE upload_requests
        SET state = :state, finished_at = :now, accepted_at = CASE WHEN :state = 'done' THEN :now::timestamptz END
      WHERE site_id = :siteId AND id = :requestId`,
    { siteId, requestId, state, now } as any
  )
  await trx.rawQuery('DELETE FROM upload_file_parts WHERE site_id = ? AND request_id = ?', [
    siteId,
    requestId,
  ])
}
