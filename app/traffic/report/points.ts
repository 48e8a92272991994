import { DateTime } from 'luxon'
import { daysOf, startOf } from '#app/traffic/days/calendar'
import type { Interval, Period } from '#app/traffic/report/types'

const HALF_HOUR_MS = 30 * 60_000

/** The points of a series, and to which of them a day belongs. */
export interface Points {
  /** The beginning of each. */
  at: string[]
  /** By day; of hours, by hour of the day. One that clocks never showed is that before it, and nothing happens in it. */
  placesOf: Map<string, number[]>
}

/** Weeks begin on Monday. The first and the last one of a period may be a part of one. */
export function pointsOf(period: Period, interval: Interval, zone: string): Points {
  const at: string[] = []
  const placesOf = new Map<string, number[]>()
  for (const day of daysOf(period)) {
    if (interval === 'hour') {
      const shown = hoursOf(day, zone)
      const places = Array.from({ length: 24 }, (_, hour) => {
        if (shown.has(hour)) at.push(timeText(day, hour))
        return Math.max(0, at.length - 1)
      })
      placesOf.set(day, places)
      continue
    }
    const start = interval === 'day' ? day : later(startOf(interval, day), period.from)
    if (at.at(-1) !== start) at.push(start)
    placesOf.set(day, [at.length - 1])
  }
  return { at, placesOf }
}

/** Where clocks were moved, an hour is missing; one that comes twice is one point. */
function hoursOf(day: string, zone: string): Set<number> {
  const start = DateTime.fromISO(day, { zone })
  const hours = new Set<number>()
  for (let at = start.toMillis() - 2 * HALF_HOUR_MS; ; at += HALF_HOUR_MS) {
    const local = DateTime.fromMillis(at, { zone })
    const shown = local.toISODate()!
    if (shown > day) break
    if (shown === day) hours.add(local.hour)
  }
  return hours
}

function timeText(day: string, hour: number) {
  return `${day}T${String(hour).padStart(2, '0')}:00`
}

function later(a: string, b: string) {
  return a > b ? a : b
}
