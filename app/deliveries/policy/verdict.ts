import { nextAttemptAt } from '#app/deliveries/policy/schedule'
import type { DeliveryResult } from '#app/plugins/contracts/destination'

/** What becomes of a delivery after an attempt. One whose destination needs attention is not to blame: it waits for that. */
export interface Verdict {
  state: 'delivered' | 'waiting' | 'failed'
  /** Of one that waits. */
  nextAttemptAt: Date | null
  problem: string | null
}

export function verdictOf(
  result: DeliveryResult,
  failuresBefore: number,
  now: Date,
  chance = Math.random()
): Verdict {
  if (result.outcome === 'delivered') {
    return { state: 'delivered', nextAttemptAt: null, problem: null }
  }
  const { problem } = result
  const afterSec = result.outcome === 'again' ? result.afterSec : undefined
  const next =
    result.outcome === 'refused'
      ? null
      : nextAttemptAt(failuresBefore + 1, { now, afterSec, chance })
  return { state: next ? 'waiting' : 'failed', nextAttemptAt: next, problem }
}
