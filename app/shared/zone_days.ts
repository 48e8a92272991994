const formats = new Map<string, Intl.DateTimeFormat>()

/** Clocks of two places are never further apart from UTC than that. */
const FURTHEST_MS = 26 * 3_600_000

/** The day that clocks show in a zone: `2026-11-22`. */
export function dayIn(zone: string, at: Date | number): string {
  let format = formats.get(zone)
  if (!format) {
    const [year, month, day] = ['numeric', '2-digit', '2-digit'] as const
    format = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year, month, day })
    formats.set(zone, format)
  }
  return format.format(at)
}

/**
 * The first moment of a day, ms since the epoch. Searched for: where clocks are set at midnight, there is no such hour, or there are two
 * of them, and then libraries for dates name the second one.
 */
export function startOfDay(zone: string, day: string): number {
  const utc = Date.parse(day)
  let before = utc - FURTHEST_MS
  let after = utc + FURTHEST_MS
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2)
    if (dayIn(zone, middle) < day) before = middle
    else after = middle
  }
  return after
}

/** By zone: it is asked all the time, and holds until midnight. */
const todays = new Map<string, { start: number; end: number }>()

/** Whether the instant lies before the day that it is in the zone at `now`. */
export function isBeforeToday(instant: Date, zone: string, now: Date): boolean {
  let today = todays.get(zone)
  if (!today || now.getTime() < today.start || now.getTime() >= today.end) {
    const day = dayIn(zone, now)
    const tomorrow = new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)
    today = { start: startOfDay(zone, day), end: startOfDay(zone, tomorrow) }
    todays.set(zone, today)
  }
  return instant.getTime() < today.start
}
