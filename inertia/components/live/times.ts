import { dateTime } from '../../words/formats.js'
import { words } from '../../words/words.js'

const t = words('live')

const MINUTE = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
const SECOND = { ...MINUTE, second: '2-digit' } as const
const DAY = { day: 'numeric', month: 'short' } as const

/** `14:03:27` in the site's zone. */
export function clockTime(at: string, timeZone: string): string {
  return dateTime(at, { ...SECOND, timeZone })
}

/** `14:03` in the site's zone. */
export function clockMinute(at: string, timeZone: string): string {
  return dateTime(at, { ...MINUTE, timeZone })
}

/** `20 Nov, 14:03` in the site's zone. */
export function dayAndMinute(at: string, timeZone: string): string {
  return dateTime(at, { ...DAY, ...MINUTE, timeZone })
}

/** `Fri 20 Nov 2026, 14:03:27` in the site's zone. */
export function dayAndTime(at: string, timeZone: string): string {
  return dateTime(at, { weekday: 'short', ...DAY, year: 'numeric', ...SECOND, timeZone })
}

/** `48 s`, `3 min`, `1 h 5 min`. */
export function duration(from: string, to: string): string {
  const seconds = Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 1000))
  if (seconds < 60) return t('time.seconds', { seconds })
  const minutes = Math.floor(seconds / 60)
  if (minutes < 60) return t('time.minutes', { minutes })
  return t('time.hours', { hours: Math.floor(minutes / 60), minutes: minutes % 60 })
}

/** `2026-11-22`: the day that an instant is in the zone; now when left out. */
export function dayIn(zone: string, instant: number | string = Date.now()): string {
  return new Date(instant).toLocaleDateString('en-CA', { timeZone: zone })
}
