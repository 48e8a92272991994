/** What is known of how often a site is visited, from the four weeks before today. */
export interface Usual {
  /** Days since the first one with a visit, and visits in them. */
  days: number
  visits: number
  /** The longest time without any, in whole days. */
  emptyDays: number
}

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

/** Nobody says anything of a break that is shorter. */
const LEAST_MS = 3 * HOUR_MS
/** After so long without a sign, how many there used to be is not asked. */
const LONGEST_MS = 28 * DAY_MS
/** Visits that should have come meanwhile. At night there are a tenth of the usual ones: still three then. */
const LEAST_EXPECTED = 30
/** Of a younger site nobody knows what is usual. */
const LEAST_DAYS = 3

/**
 * Whether a site has been silent for unusually long: many visits should have come, and the time is longer, by a day, than any
 * in which nobody came before (a shop that is closed on Sundays is not broken on Mondays).
 */
export function isSilent(lastAt: Date, now: Date, usual: Usual | null): boolean {
  const silence = now.getTime() - lastAt.getTime()
  if (silence >= LONGEST_MS) return true
  if (silence < LEAST_MS || !usual || usual.days < LEAST_DAYS) return false
  const expected = (usual.visits / usual.days) * (silence / DAY_MS)
  const longestYet = usual.emptyDays === 0 ? 0 : (usual.emptyDays + 1) * DAY_MS
  return expected >= LEAST_EXPECTED && silence > longestYet
}
