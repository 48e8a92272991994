/** From one attempt to the next, seconds: the schedule that Standard Webhooks gives as an example, 75 hours and 35 minutes. */
const WAITS_SEC = [5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400]

export const MAX_ATTEMPTS = WAITS_SEC.length + 1

/** So that what failed together does not come again together. */
const JITTER = 0.2

/** However long a receiver wants us to wait. */
const MAX_WAIT_SEC = 86_400

/**
 * When to try again after so many failures; null: never. A receiver that says when gets no attempt before that. `chance` is
 * from 0 to 1.
 */
export function nextAttemptAt(
  failures: number,
  { now, afterSec = 0, chance }: { now: Date; afterSec?: number; chance: number }
): Date | null {
  const wait = WAITS_SEC[failures - 1]
  if (wait === undefined) return null
  const jittered = wait * (1 + JITTER * (2 * chance - 1))
  const asked = Math.min(Math.max(0, afterSec), MAX_WAIT_SEC)
  return new Date(now.getTime() + Math.round(Math.max(jittered, asked) * 1000))
}
