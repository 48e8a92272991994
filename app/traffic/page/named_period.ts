import { DateTime } from 'luxon'
import { clock } from '#app/shared/clock'
import type { Period } from '#app/traffic/report/types'

const LAST_DAYS = { '7d': 7, '30d': 30, '90d': 90, 'today': 1 } as const
const NAMES = ['7d', '30d', '90d', 'today', 'yesterday', 'month', 'last_month'] as const

export type PeriodName = (typeof NAMES)[number]

/** A period by name stays what it says: a bookmark of "this month" shows this month. Null for what is no name. */
export function namedPeriod(
  asked: unknown,
  zone: string
): { name: PeriodName; period: Period } | null {
  const name = NAMES.find((one) => one === asked)
  if (!name) return null
  const today = DateTime.fromJSDate(clock.now(), { zone }).startOf('day')
  const [from, to] = daysOf(name, today)
  return { name, period: { from: from.toISODate()!, to: to.toISODate()! } }
}

function daysOf(name: PeriodName, today: DateTime): [DateTime, DateTime] {
  switch (name) {
    case 'yesterday':
      return [today.minus({ days: 1 }), today.minus({ days: 1 })]
    case 'month':
      return [today.startOf('month'), today]
    case 'last_month': {
      const last = today.minus({ months: 1 }).startOf('month')
      return [last, last.endOf('month')]
    }
    default:
      return [today.minus({ days: LAST_DAYS[name] - 1 }), today]
  }
}
