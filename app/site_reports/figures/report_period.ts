import { DateTime } from 'luxon'
import type { Period } from '#app/shared/period'

/** What a period is held against: as many days right before it; of a whole month, the month before. */
export function periodBefore({ from, to }: Period): Period {
  const [first, last] = [day(from), day(to)]
  if (isWholeMonth(first, last)) {
    const before = first.minus({ months: 1 })
    return { from: before.toISODate()!, to: before.endOf('month').toISODate()! }
  }
  const days = last.diff(first, 'days').days + 1
  return { from: first.minus({ days }).toISODate()!, to: first.minus({ days: 1 }).toISODate()! }
}

export function isMonth({ from, to }: Period): boolean {
  return isWholeMonth(day(from), day(to))
}

function isWholeMonth(first: DateTime, last: DateTime): boolean {
  return first.day === 1 && last.hasSame(first.endOf('month'), 'day')
}

function day(text: string): DateTime {
  return DateTime.fromISO(text, { zone: 'utc' })
}
