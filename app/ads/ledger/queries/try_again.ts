import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** One, or all that failed since then. */
export type Failed = { receiptId: string } | { since: Date }

/** What was failed by a target that was removed is told nobody. */
const FAILED = `r.site_id = :siteId AND r.state = 'failed' AND t.site_id = r.site_id AND t.id = r.target_id
  AND t.state <> 'removed' AND (:receiptId::uuid IS NULL OR r.id = :receiptId::uuid)
  AND (:since::timestamptz IS NULL OR r.updated_at >= :since::timestamptz)`

/**
 * As if it were the first time, with the transaction id that it has. Its lead is looked at anew before: what failed yesterday may be too
 * old today. Returns how many.
 */
export async function tryAgain(
  trx: TransactionClientContract,
  siteId: string,
  failed: Failed
): Promise<number> {
  const { rows } = await trx.rawQuery<{ rows: { count: number }[] }>(
    `WITH tried AS (
       UPDATE upload_receipts r
          SET state = 'waiting', reason = NULL, detail = NULL, attempts = 0, deferrals = 0, request_id = NULL, place = NULL,
              due_at = clock_timestamp(), updated_at = clock_timestamp()
         FROM upload_targets t WHERE ${FAILED} RETURNING r.lead_id)
     SELECT count(*)::int, uploads.make_due(:siteId::uuid, array_agg(lead_id)) FROM tried`,
    bindings(siteId, failed)
  )
  return rows[0].count
}

export async function countFailed(
  trx: TransactionClientContract,
  siteId: string,
  failed: Failed
): Promise<number> {
  const { rows } = await trx.rawQuery<{ rows: { count: number }[] }>(
    `SELECT count(*)::int FROM upload_receipts r, upload_targets t WHERE ${FAILED}`,
    bindings(siteId, failed)
  )
  return rows[0].count
}

function bindings(siteId: string, failed: Failed): Record<string, any> {
  return {
    siteId,
    receiptId: 'receiptId' in failed ? failed.receiptId : null,
    since: 'since' in failed ? failed.since.toISOString() : null,
  }
}
