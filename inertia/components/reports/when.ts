import { words } from '~/words/words'
import { dateTime } from '~/words/formats'
import { clockTime } from '~/components/period/day_names'
import type { Schedule } from '~/components/reports/types'

const t = words('reports')

/** The 1st of a month that begins on a Monday, in a year that nobody asks about. */
const A_MONDAY = Date.UTC(2024, 0, 1)
const DAY_MS = 86_400_000

/** Of a week 1 is Monday. */
export function weekday(day: number): string {
  return dateTime(A_MONDAY + (day - 1) * DAY_MS, { weekday: 'long', timeZone: 'UTC' })
}

export function hourName(hour: number): string {
  return clockTime(`2024-01-01T${String(hour).padStart(2, '0')}:00`, {
    hour: '2-digit',
    minute: '2-digit',
  })
}

/** `Every Monday, 08:00`. */
export function whenOf({ every, onDay, atHour }: Schedule): string {
  const day = every === 'week' ? weekday(onDay) : String(onDay)
  return t(`when.${every}`, { day, hour: hourName(atHour) })
}

export function moment(at: string, zone: string): string {
  return dateTime(at, { dateStyle: 'medium', timeStyle: 'short', timeZone: zone })
}
