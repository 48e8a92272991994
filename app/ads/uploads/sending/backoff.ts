const FIRST_SEC = 60
const LONGEST_SEC = 6 * 3600

/** When to try again after so many failures in a row: as the network says, within limits, and not all at the same moment. */
export function againAt(
  now: Date,
  { attempts, afterSec }: { attempts: number; afterSec?: number },
  random = Math.random
): Date {
  const wait = afterSec ?? FIRST_SEC * 2 ** Math.min(attempts, 12)
  const bounded = Math.min(Math.max(wait, 1), LONGEST_SEC)
  return new Date(now.getTime() + bounded * (1 + random() / 4) * 1000)
}
