/** Periods that have a name, by what day it is. Days are those of the site's own zone: `2026-11-22`. */
export interface Period {
  from: string
  to: string
}

export const LENGTHS = ['7d', '30d', '90d'] as const
export const NAMED = ['today', 'yesterday', 'month', 'last_month'] as const
export type PresetName = (typeof LENGTHS)[number] | (typeof NAMED)[number]

export function periodNamed(name: PresetName, today: string): Period {
  switch (name) {
    case 'today':
      return { from: today, to: today }
    case 'yesterday':
      return { from: dayAfter(today, -1), to: dayAfter(today, -1) }
    case 'month':
      return { from: firstOfMonth(today), to: today }
    case 'last_month': {
      const to = dayAfter(firstOfMonth(today), -1)
      return { from: firstOfMonth(to), to }
    }
    default:
      return { from: dayAfter(today, 1 - Number.parseInt(name)), to: today }
  }
}

/** The name of a period, if it has one today. On the first of a month "today" is said rather than "this month". */
export function nameOfPeriod(period: Period, today: string): PresetName | null {
  const isIt = (name: PresetName) => {
    const { from, to } = periodNamed(name, today)
    return from === period.from && to === period.to
  }
  return [...LENGTHS, ...NAMED].find(isIt) ?? null
}

export function dayAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}

function firstOfMonth(day: string): string {
  return `${day.slice(0, 8)}01`
}
