import { addMonths, monthOf, type Month } from '#app/shared/month'

/** A client's clock may be this far ahead of ours before its event is dated by receipt. */
const AHEAD_MS = 5 * 60_000

/**
 * The last `count` months of the partition keys, newest first. In the last five minutes of a month the next one is the
 * newest: a session may already be in it.
 */
export function lastMonths(now: Date, count: number): Month[] {
  const newest = monthOf(new Date(now.getTime() + AHEAD_MS))
  const months = newest === monthOf(now) ? count : count + 1
  return Array.from({ length: months }, (_, back) => addMonths(newest, -back))
}
