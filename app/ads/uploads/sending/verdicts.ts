import { REASONS } from '#app/ads/uploads/reasons'
import type { Operation, ReceiptState } from '#app/ads/uploads/types'
import type { ClaimedReceipt } from '#app/ads/uploads/sending/queries/claim_batch'
import type { Settled } from '#app/ads/uploads/sending/queries/settle_rows'
import type { RowResult } from '#app/plugins/contracts/ad_network'

/** What networks call too recent is not, so much later. */
const TOO_RECENT_MS = 6 * 3_600_000
const MAX_DEFERRALS = 3

const DONE: Record<Operation, ReceiptState> = {
  upload: 'processed',
  restate: 'restated',
  zero: 'zeroed',
  retract: 'retracted',
}

type Receipt = Pick<
  ClaimedReceipt,
  'id' | 'operation' | 'dueAt' | 'attempts' | 'deferrals' | 'place' | 'reason' | 'wasMaybeTold'
>

/** What the network said of one of a batch; nothing said: it was processed. */
export function verdictOn(receipt: Receipt, result: RowResult | undefined, now: Date): Settled {
  const detail = result?.detail?.slice(0, 500) ?? null
  const { id, operation, place, dueAt, attempts, deferrals } = receipt
  const same = {
    ...{ id, place, dueAt, attempts, deferrals, detail },
    isConfirmed: false,
    maybeTold: false,
  }
  if (!result || result.outcome === 'processed') {
    const reason = operation === 'zero' || operation === 'retract' ? receipt.reason : null
    return {
      ...same,
      state: DONE[operation],
      reason,
      attempts: 0,
      isConfirmed: operation !== 'retract',
    }
  }
  if (result.outcome === 'too_recent') {
    const isLast = deferrals >= MAX_DEFERRALS
    const later = new Date(now.getTime() + TOO_RECENT_MS)
    return isLast
      ? { ...same, state: 'failed', reason: 'too_recent' }
      : {
          ...same,
          state: 'waiting',
          reason: 'too_recent',
          place: null,
          dueAt: later,
          deferrals: deferrals + 1,
        }
  }
  const { reason } = result
  // About the target: it waits there until somebody has put that right.
  if (REASONS[reason].weight === 'stop') return { ...same, state: 'waiting', reason, place: null }
  return { ...same, state: 'failed', reason }
}

export interface Release {
  dueAt: Date
  detail: string
  /** It counts as a failed attempt. */
  isFailure: boolean
  /** Surely the network has not taken it. */
  isUntaken: boolean
}

/** It goes again, with the same transaction id. */
export function released(
  receipt: Receipt,
  { dueAt, detail, isFailure, isUntaken }: Release
): Settled {
  const { id, attempts, deferrals, wasMaybeTold } = receipt
  return {
    id,
    state: 'waiting',
    place: null,
    reason: isFailure ? 'network_trouble' : null,
    detail: detail.slice(0, 500),
    dueAt,
    isConfirmed: false,
    attempts: Math.min(attempts + (isFailure ? 1 : 0), 1000),
    deferrals,
    maybeTold: wasMaybeTold || !isUntaken,
  }
}
