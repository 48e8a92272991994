import type { ReceiptState } from '#app/ads/uploads/types'
import { joined, type Condition } from '#app/shared/queries/conditions'
import { RECEIPT_JOINS } from '#app/ads/ledger/queries/receipt_row'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

export type StateCounts = Partial<Record<ReceiptState, number>>

/** How many receipts are in each state; those in which none is are left out. */
export async function countsByState(
  trx: TransactionClientContract,
  siteId: string,
  conditions: Condition[]
): Promise<StateCounts> {
  const { sql, values } = joined(conditions)
  // Leads are only looked at where the filter asks for them: a ledger is long.
  const from = /\b(?:l|root)\./.test(sql) ? RECEIPT_JOINS : 'upload_receipts r'
  const { rows } = await trx.rawQuery<{ rows: { state: ReceiptState; count: number }[] }>(
    `SELECT r.state, count(*)::int FROM ${from} WHERE r.site_id = :siteId ${sql} GROUP BY r.state`,
    { ...values, siteId }
  )
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]))
}
