import { isOlder } from '#app/ads/uploads/planning/unfit_because'
import type { Known, Wish } from '#app/ads/uploads/planning/wish'
import type { Operation, UploadReceipt, UploadTarget } from '#app/ads/uploads/types'
import type { AdNetworkCapabilities, UploadReason } from '#app/plugins/contracts/ad_network'

const HOUR_MS = 3_600_000

/** What changes in a receipt; what is not named stays. */
export type Step = Partial<
  Pick<
    UploadReceipt,
    | 'state'
    | 'operation'
    | 'reason'
    | 'detail'
    | 'clickKind'
    | 'clickId'
    | 'clickAt'
    | 'sessionId'
    | 'sessionMonth'
    | 'consent'
    | 'source'
    | 'eventAt'
    | 'value'
    | 'currency'
    | 'dueAt'
    | 'attempts'
    | 'deferrals'
  >
> & { isNewTransaction?: boolean }

export interface Rules {
  target: Pick<UploadTarget, 'reviewHours' | 'notBefore' | 'mayRetract'>
  capabilities: Pick<AdNetworkCapabilities, 'restateDays' | 'retract'>
  /** Of the site, for a value of 0. */
  currency: string
  now: Date
}

/** From what a network was told to what it should know. Null: there is nothing to do, or not yet. */
export function nextStep(receipt: UploadReceipt | null, wish: Wish, rules: Rules): Step | null {
  if (wish.kind === 'keep') return null
  if (!receipt) return firstStep(wish, rules)
  if (receipt.state === 'sending' || receipt.state === 'accepted') return null
  if (receipt.state === 'retracted') {
    return wish.kind === 'upload' ? { ...begun(wish, rules), isNewTransaction: true } : null
  }
  if (isTold(receipt)) return changeOf(receipt, wish, rules)
  if (receipt.state === 'failed') return failedBefore(receipt, wish, rules)
  return untold(receipt, wish, rules)
}

/** Does the network know of it? */
export function isTold({ state, operation }: Pick<UploadReceipt, 'state' | 'operation'>) {
  return operation !== 'upload' || state === 'processed'
}

function firstStep(wish: Exclude<Wish, { kind: 'keep' }>, rules: Rules): Step | null {
  if (wish.kind === 'none') return null
  return wish.kind === 'unfit' ? unfit(wish, rules) : begun(wish, rules)
}

function untold(
  receipt: UploadReceipt,
  wish: Exclude<Wish, { kind: 'keep' }>,
  rules: Rules
): Step | null {
  if (wish.kind === 'none' && receipt.maybeTold) return takenBack(receipt, wish.reason, rules)
  if (wish.kind === 'none') return { state: 'withdrawn', reason: wish.reason, detail: null }
  if (wish.kind === 'unfit') return unfit(wish, rules)
  const isQueued = receipt.state === 'held' || receipt.state === 'waiting'
  if (!isQueued) return begun(wish, rules)
  // One that had trouble keeps its turn.
  return receipt.attempts > 0 ? { ...factsOf(wish) } : begun(wish, rules)
}

/** What the network refused is only told again when it is something else. */
function failedBefore(receipt: UploadReceipt, wish: Wish, rules: Rules): Step | null {
  if (wish.kind !== 'upload') return null
  const isOther = (wish.click?.id ?? null) !== receipt.clickId
  const isCorrected = receipt.reason === 'bad_value' && !isWorth(receipt, wish)
  return isOther || isCorrected ? begun(wish, rules) : null
}

function changeOf(receipt: UploadReceipt, wish: Wish, rules: Rules): Step | null {
  if (wish.kind === 'none') return takenBack(receipt, wish.reason, rules)
  if (wish.kind !== 'upload') return null
  const { value, currency } = wish
  if (value === null || (receipt.toldValue === value && receipt.toldCurrency === currency)) {
    const isPending = receipt.state === 'waiting' || receipt.state === 'failed'
    return isPending ? asTold(receipt) : null
  }
  const isSame = isWorth(receipt, wish) && receipt.operation === 'restate'
  if (isSame && (receipt.state === 'waiting' || receipt.state === 'failed')) return null
  return changed('restate', { value, currency: currency! }, receipt, rules)
}

function takenBack(receipt: UploadReceipt, reason: UploadReason, rules: Rules): Step | null {
  const { target, capabilities, currency } = rules
  const isUnderWay = receipt.operation === 'zero' || receipt.operation === 'retract'
  if (isUnderWay || receipt.toldValue === 0) return null
  if (capabilities.retract && target.mayRetract !== false) {
    return { ...waiting('retract', rules), reason }
  }
  const worth = { value: 0, currency: receipt.toldCurrency ?? receipt.currency ?? currency }
  return { ...changed('zero', worth, receipt, rules), reason }
}

function changed(
  operation: Operation,
  worth: { value: number; currency: string },
  receipt: UploadReceipt,
  rules: Rules
): Step | null {
  const { restateDays } = rules.capabilities
  const isLate = restateDays === null || isOlder(receipt.eventAt, rules.now, restateDays)
  if (!isLate) return { ...waiting(operation, rules), ...worth }
  return receipt.reason === 'change_too_late' ? null : { reason: 'change_too_late', detail: null }
}

function waiting(operation: Operation, { now }: Rules): Step {
  return {
    state: 'waiting',
    operation,
    reason: null,
    detail: null,
    dueAt: now,
    attempts: 0,
    deferrals: 0,
  }
}

/** A change that nobody wants any more, before anybody was told of it. */
function asTold({ toldValue, toldCurrency }: UploadReceipt): Step {
  return {
    ...(toldValue === 0
      ? { state: 'zeroed', operation: 'zero' }
      : { state: 'processed', operation: 'upload' }),
    reason: null,
    detail: null,
    value: toldValue,
    currency: toldCurrency,
  }
}

function begun(wish: Known, { target, now }: Rules): Step {
  const held = wish.eventAt.getTime() + target.reviewHours * HOUR_MS
  const dueAt = new Date(Math.max(held, target.notBefore?.getTime() ?? 0, now.getTime()))
  return {
    ...factsOf(wish),
    state: dueAt > now ? 'held' : 'waiting',
    operation: 'upload',
    reason: null,
    detail: null,
    dueAt,
    attempts: 0,
    deferrals: 0,
  }
}

function unfit(wish: Known & { reason: UploadReason }, { now }: Rules): Step {
  const { reason } = wish
  return {
    ...factsOf(wish),
    state: 'ineligible',
    operation: 'upload',
    reason,
    detail: null,
    dueAt: now,
    attempts: 0,
    deferrals: 0,
  }
}

function factsOf({ click, consent, source, eventAt, value, currency }: Known): Step {
  return {
    clickKind: click?.kind ?? null,
    clickId: click?.id ?? null,
    clickAt: click?.at ?? null,
    sessionId: click?.sessionId ?? null,
    sessionMonth: click?.month ?? null,
    consent,
    source,
    eventAt,
    value,
    currency,
  }
}

function isWorth(one: { value: number | null; currency: string | null }, other: Known) {
  return one.value === other.value && one.currency === other.currency
}
