import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

interface Of {
  siteId: string
  id: string
}

/** In the places in which the network got them. */
export async function markRowsAccepted(
  trx: TransactionClientContract,
  { siteId, id }: Of,
  receiptIds: string[]
) {
  await trx.rawQuery(
    `UPDATE upload_receipts r SET state = 'accepted', place = t.place - 1, attempts = 0, reason =
        CASE WHEN r.operation IN ('zero', 'retract') THEN r.reason END, detail = NULL, updated_at = clock_timestamp()
       FROM unnest(?::uuid[]) WITH ORDINALITY AS t (id, place)
      WHERE r.site_id = ? AND r.id = t.id AND r.request_id = ? AND r.state = 'sending'`,
    [receiptIds as any, siteId, id]
  )
}

/** Of what waits to be taken back, the value is set to 0. */
export async function insteadOfRetract(trx: TransactionClientContract, { siteId, id }: Of) {
  await trx.rawQuery(
    `UPDATE upload_receipts r SET operation = 'zero', value = 0, updated_at = clock_timestamp(),
        currency = coalesce(r.told_currency, r.currency, s.currency)
       FROM sites s
      WHERE s.id = r.site_id AND r.site_id = ? AND r.target_id = ? AND r.operation = 'retract' AND r.state IN ('held', 'waiting')`,
    [siteId, id]
  )
}
