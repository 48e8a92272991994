import { monthOf, type Month } from '#app/shared/month'

const DAY_MS = 86_400_000

/** Days as texts, `YYYY-MM-DD`: they compare like days, and mean nothing without a zone. */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(day) + count * DAY_MS).toISOString().slice(0, 10)
}

/** How many days `to` is after `from`. */
export function daysFrom(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS)
}

export function daysOf({ from, to }: { from: string; to: string }): string[] {
  const count = Math.max(0, daysFrom(from, to) + 1)
  return Array.from({ length: count }, (_, i) => addDays(from, i))
}

/**
 * The first and the last month in which visits of these days can be stored. A visit stays in the month in which its first known
 * event happened, though an event that comes days late may say that it began earlier.
 */
export function monthsAround(from: string, to: string): [Month, Month] {
  return [monthOf(new Date(addDays(from, -1))), monthOf(new Date(addDays(to, 5)))]
}

/** The Monday of its week, or the first day of its month. */
export function startOf(interval: 'week' | 'month', day: string): string {
  if (interval === 'month') return `${day.slice(0, 8)}01`
  return addDays(day, -((new Date(day).getUTCDay() + 6) % 7))
}
