import { isUuid } from '#app/shared/ids'
import { isStorable } from '#app/shared/is_storable'
import { PERIODS, type Period } from '#app/shared/queries/conditions'
import { RECEIPT_STATES, type ReceiptState } from '#app/ads/uploads/types'

/** Which receipts are wanted, as the address of the page says it. Null: all. */
export interface ReceiptFilter {
  state: ReceiptState | null
  /** Id of a target. */
  target: string | null
  /** Of a lead; the parts that it was merged from count as it. */
  lead: string | null
  /** By when the lead became a good one. */
  period: Period | null
  /** A transaction id, a name, or digits of a number. */
  q: string
}

const MAX_TEXT = 120

/** What means nothing is no filter: an old bookmark still opens the page. */
export function readReceiptFilter(query: Record<string, unknown>): ReceiptFilter {
  const { state, target, lead, period, q } = query
  return {
    state: RECEIPT_STATES.find((one) => one === state) ?? null,
    target: idIn(target),
    lead: idIn(lead),
    period: (Object.keys(PERIODS) as Period[]).find((one) => one === period) ?? null,
    q: isStorable(q, MAX_TEXT) ? q.trim() : '',
  }
}

export function idIn(value: unknown): string | null {
  return typeof value === 'string' && isUuid(value) ? value : null
}
