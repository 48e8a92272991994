import { clockTime } from '~/components/period/day_names'
import { words } from '~/words/words'
import type { Interval } from '~/components/charts/types'

const t = words('charts')

/** A point in full, as it is read out: `Mon 3 Nov 2026`, `Mon 3 Nov, 14:00`, `Week of 3 Nov 2026`, `November 2026`. */
export function nameOfPoint(at: string, interval: Interval): string {
  const day = { day: 'numeric', month: 'short' } as const
  if (interval === 'hour') {
    return clockTime(at, { weekday: 'short', ...day, ...HOUR })
  }
  if (interval === 'month') {
    return clockTime(at, { month: 'long', year: 'numeric' })
  }
  if (interval === 'week') {
    return t('week_of', { day: clockTime(at, { ...day, year: 'numeric' }) })
  }
  return clockTime(at, { weekday: 'short', ...day, year: 'numeric' })
}

/** A point as short as an axis wants it. The first hour of a day says the day. */
export function tickOfPoint(at: string, interval: Interval): string {
  if (interval === 'hour') {
    if (at.endsWith('T00:00')) return clockTime(at, { day: 'numeric', month: 'short' })
    return clockTime(at, HOUR)
  }
  if (interval === 'month') return clockTime(at, { month: 'short', year: '2-digit' })
  return clockTime(at, { day: 'numeric', month: 'short' })
}

const HOUR = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
