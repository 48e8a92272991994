import { DateTime } from 'luxon'
import type { Random } from '#app/demo/random'
import type { DemoSite } from '#app/demo/demo_site'

/** When people look for something, compared: by hour of the site's own day, and by day of the week from Monday. */
interface Rhythm {
  hours: number[]
  weekdays: number[]
}

const RHYTHMS = {
  /** What people look for at work. */
  office: {
    hours: [1, 1, 1, 1, 1, 2, 5, 12, 28, 42, 46, 42, 30, 36, 42, 38, 30, 22, 15, 12, 11, 9, 5, 2],
    weekdays: [1.2, 1.25, 1.2, 1.15, 0.95, 0.4, 0.35],
  },
  /** What people look for after it. */
  home: {
    hours: [
      6, 3, 2, 1, 1, 2, 6, 12, 18, 22, 26, 28, 30, 26, 24, 24, 26, 30, 36, 42, 46, 42, 30, 15,
    ],
    weekdays: [1, 1, 0.98, 0.98, 0.88, 1.05, 1.15],
  },
  /** What cannot wait. */
  emergency: {
    hours: [
      9, 7, 6, 5, 6, 10, 20, 34, 38, 32, 28, 26, 25, 24, 24, 26, 30, 36, 40, 38, 32, 26, 19, 13,
    ],
    weekdays: [1.15, 1.02, 0.98, 0.97, 1, 0.97, 0.92],
  },
} satisfies Record<string, Rhythm>

export type RhythmName = keyof typeof RHYTHMS

/** The time that is shown, as days of the site's own calendar. */
export interface Calendar {
  /** Midnights in the site's zone, the last one is today's. */
  days: DateTime[]
}

export function calendarOf(site: DemoSite, until: Date, months: number): Calendar {
  const today = DateTime.fromJSDate(until, { zone: site.timezone }).startOf('day')
  const days: DateTime[] = []
  for (let day = today.minus({ months }); day <= today; day = day.plus({ days: 1 })) days.push(day)
  return { days }
}

/** How much of an ordinary day's traffic this day has: season of the week and surges, not growth. */
export function weightOfDay(site: DemoSite, { days }: Calendar, index: number): number {
  const daysAgo = days.length - 1 - index
  const surge = site.surges?.find(
    (one) => daysAgo <= one.daysAgo && daysAgo > one.daysAgo - one.days
  )
  return RHYTHMS[site.rhythm].weekdays[days[index].weekday - 1] * (surge?.factor ?? 1)
}

/** An instant of this day, ms. In the hour that a change of clocks leaves out, luxon takes the one after it. */
export function instantOf(site: DemoSite, day: DateTime, random: Random): number {
  const hours = RHYTHMS[site.rhythm].hours
  const hour = random.weighted(
    hours.map((weight, at) => ({ weight, at })),
    ({ weight }) => weight
  ).at
  return day.set({ hour }).toMillis() + random.integer(0, 3_599_999)
}

/** How busy the site is at an instant, compared with its busiest hour, 0-1. */
export function busynessAt(site: DemoSite, at: number): number {
  const { hour } = DateTime.fromMillis(at, { zone: site.timezone })
  const hours = RHYTHMS[site.rhythm].hours
  return hours[hour] / Math.max(...hours)
}
