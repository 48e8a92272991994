import { folded } from '#app/shared/queries/folded'
import { isUuid } from '#app/shared/ids'
import type { ReceiptFilter } from '#app/ads/ledger/receipt_filter'
import { partOfNumber, withinDays, type Condition } from '#app/shared/queries/conditions'

/** What a filter asks of the row `r` of a receipt, its lead `l`, and the one that this is part of, `root`. */
export function receiptConditions(
  { state, target, lead, period, q }: ReceiptFilter,
  zone: string
): Condition[] {
  const conditions: Condition[] = []
  if (state) conditions.push(['r.state = :state', { state }])
  if (target) conditions.push(['r.target_id = :target::uuid', { target }])
  if (lead) conditions.push(['l.root_id = :lead::uuid', { lead }])
  if (period) conditions.push(withinDays('r.event_at', period, zone))
  if (q) conditions.push(searched(q))
  return conditions
}

function searched(q: string): Condition {
  if (isUuid(q)) {
    return [
      '(r.transaction_id = :id::uuid OR r.lead_id = :id::uuid OR l.root_id = :id::uuid)',
      { id: q },
    ]
  }
  if (/^[+\d\s().\/-]+$/.test(q)) return partOfNumber('root', q)
  return [`position(${folded(':words::text')} IN ${folded('root.name')}) > 0`, { words: q }]
}
