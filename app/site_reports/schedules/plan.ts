import { DateTime } from 'luxon'
import type { Period } from '#app/shared/period'

/** When a report is sent, by the clocks of the site. */
export interface Plan {
  every: 'week' | 'month'
  /** Of a week 1 is Monday; of a month, where it has no such day, its last one. */
  onDay: number
  atHour: number
}

/** The first time after an instant. An hour that clocks leave out is the one after it. */
export function nextSending(plan: Plan, zone: string, after: Date): Date {
  const start = DateTime.fromJSDate(after, { zone }).startOf('day')
  const next = plan.every === 'week' ? nextInWeek : nextInMonth
  for (let step = 0; ; step++) {
    const at = next(plan, start, step)
    if (at.toMillis() > after.getTime()) return at.toJSDate()
  }
}

/** What is told of then: the seven days before, or the month before. */
export function periodOfSending({ every }: Plan, zone: string, at: Date): Period {
  const day = DateTime.fromJSDate(at, { zone }).startOf('day')
  if (every === 'week') return toPeriod(day.minus({ days: 7 }), day.minus({ days: 1 }))
  const month = day.minus({ months: 1 })
  return toPeriod(month.startOf('month'), month.endOf('month'))
}

function nextInWeek({ onDay, atHour }: Plan, start: DateTime, step: number): DateTime {
  const day = start.plus({ days: ((onDay - start.weekday + 7) % 7) + 7 * step })
  return day.set({ hour: atHour })
}

function nextInMonth({ onDay, atHour }: Plan, start: DateTime, step: number): DateTime {
  const month = start.startOf('month').plus({ months: step })
  return month.set({ day: Math.min(onDay, month.daysInMonth!), hour: atHour })
}

function toPeriod(from: DateTime, to: DateTime): Period {
  return { from: from.toISODate()!, to: to.toISODate()! }
}
