import { words } from '~/words/words'
import { dateTime } from '~/words/formats'
import type { Period } from '~/components/period/presets'

const t = words('period')

/** `3 Nov 2026`; days of the site's own zone. */
export function nameOfDay(day: string): string {
  return clockTime(day, { day: 'numeric', month: 'short', year: 'numeric' })
}

/** `3 Nov to 9 Nov 2026`, or the one day. The year is said twice only where there are two. */
export function dayRange({ from, to }: Period): string {
  if (from === to) return nameOfDay(from)
  const isOneYear = from.slice(0, 4) === to.slice(0, 4)
  const first = isOneYear ? clockTime(from, { day: 'numeric', month: 'short' }) : nameOfDay(from)
  return t('range', { from: first, to: nameOfDay(to) })
}

/** What a clock without a zone shows, a day or an hour of it: `2026-11-22`, `2026-11-22T14:00`. */
export function clockTime(at: string, options: Intl.DateTimeFormatOptions): string {
  const instant = at.length === 10 ? `${at}T00:00:00Z` : `${at}Z`
  return dateTime(instant, { ...options, timeZone: 'UTC' })
}
