import { clock } from '#app/shared/clock'
import { periodOf } from '#app/shared/period'
import { readFilters } from '#app/traffic/report/filter_text'
import { dayIn } from '#app/shared/zone_days'
import { addDays, daysFrom } from '#app/traffic/days/calendar'
import type { Interval, Period, Question } from '#app/traffic/report/types'

/** More points than that are no line any more. */
const MOST_DAYS_BY_HOUR = 7
const MOST_DAYS_BY_DAY = 92

const INTERVALS: readonly string[] = ['hour', 'day', 'week', 'month'] satisfies Interval[]

/**
 * The question that an address asks: `from`, `to`, `compare` (`previous` or `year`), `interval`, and filters as `f`. What makes no
 * sense is as good as not said: people edit addresses, and send old ones.
 */
export function readQuestion(
  query: Record<string, unknown>,
  zone: string,
  breakdowns: Question['breakdowns'] = []
): Question {
  const period = untilToday(periodOf(query, zone), zone)
  return {
    period,
    before: periodBefore(period, query.compare),
    filters: readFilters(query.f),
    interval: intervalOf(period, query.interval),
    breakdowns,
  }
}

/** Of what is to come nothing is known. */
function untilToday({ from, to }: Period, zone: string): Period {
  const today = dayIn(zone, clock.now())
  return { from: from < today ? from : today, to: to < today ? to : today }
}

function periodBefore(period: Period, compare: unknown): Period | null {
  if (compare === 'previous') {
    const days = daysFrom(period.from, period.to) + 1
    return { from: addDays(period.from, -days), to: addDays(period.from, -1) }
  }
  return compare === 'year' ? { from: aYearBefore(period.from), to: aYearBefore(period.to) } : null
}

/** The same date; of a leap day the day before. */
function aYearBefore(day: string): string {
  const year = String(Number(day.slice(0, 4)) - 1).padStart(4, '0')
  return year + (day.endsWith('-02-29') ? '-02-28' : day.slice(4))
}

/** Of a period without any, the one that its length suggests. */
export function intervalOf({ from, to }: Period, asked?: unknown): Interval {
  const days = daysFrom(from, to) + 1
  if (typeof asked === 'string' && INTERVALS.includes(asked)) {
    if (asked !== 'hour' || days <= MOST_DAYS_BY_HOUR) return asked as Interval
  }
  if (days <= 2) return 'hour'
  return days <= MOST_DAYS_BY_DAY ? 'day' : 'week'
}
