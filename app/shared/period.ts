import { DateTime } from 'luxon'
import { clock } from '#app/shared/clock'

/** Days of a site's own zone, `YYYY-MM-DD`, both included. */
export interface Period {
  from: string
  to: string
}

const DEFAULT_DAYS = 30
/** Longer ones are cut at their beginning. */
const MAX_DAYS = 366

/** The days that an address names; without, or with what are no days, the last thirty with today. */
export function periodOf({ from, to }: Record<string, unknown>, zone: string): Period {
  const today = DateTime.fromJSDate(clock.now(), { zone }).startOf('day')
  const [a, b] = [dayIn(from, zone), dayIn(to, zone)]
  if (!a || !b) return toPeriod(today.minus({ days: DEFAULT_DAYS - 1 }), today)
  const [first, last] = a <= b ? [a, b] : [b, a]
  const earliest = last.minus({ days: MAX_DAYS - 1 })
  return toPeriod(first < earliest ? earliest : first, last)
}

function dayIn(text: unknown, zone: string): DateTime | null {
  if (typeof text !== 'string' || !/^[12]\d{3}-\d\d-\d\d$/.test(text)) return null
  const day = DateTime.fromISO(text, { zone })
  return day.isValid ? day : null
}

function toPeriod(from: DateTime, to: DateTime): Period {
  return { from: from.toISODate()!, to: to.toISODate()! }
}
