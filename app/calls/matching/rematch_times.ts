import { clock } from '#app/shared/clock'

const SECOND_MS = 1_000
const MINUTE_MS = 60_000
const HOUR_MS = 3_600_000

/**
 * How long after a call came in without a visit it is matched again: soon, for its events may be on their way, and less and
 * less often. After the last of these no event of its time is believed any more.
 */
const AFTER_MS = [
  5 * SECOND_MS,
  30 * SECOND_MS,
  2 * MINUTE_MS,
  10 * MINUTE_MS,
  HOUR_MS,
  6 * HOUR_MS,
  24 * HOUR_MS,
  72 * HOUR_MS,
]

/** Of a call that came in just now, ISO 8601; null for one so long ago that no event of its time can arrive. */
export function firstRematch(calledAt: Date): string | null {
  const now = clock.now().getTime()
  if (now - calledAt.getTime() > AFTER_MS.at(-1)!) return null
  return new Date(now + AFTER_MS[0]).toISOString()
}

/** From each try to the next one, in seconds; after the last there is none. */
export const GAPS_SEC = AFTER_MS.slice(1).map((after, i) => (after - AFTER_MS[i]) / SECOND_MS)
