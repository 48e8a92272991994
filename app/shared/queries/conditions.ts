import { clock } from '#app/shared/clock'

/** What a list asks of its rows: SQL with named values. */
export type Condition = [sql: string, values?: Record<string, any>]

export function joined(conditions: Condition[]) {
  return {
    sql: conditions.map(([sql]) => ` AND ${sql}`).join(''),
    values: Object.assign({}, ...conditions.map(([, values]) => values ?? {})),
  }
}

/** Days of a site's zone: the first, counted back from today, and how many. */
export const PERIODS = {
  'today': { back: 0, days: 1 },
  'yesterday': { back: 1, days: 1 },
  '7d': { back: 6, days: 7 },
  '30d': { back: 29, days: 30 },
} as const

export type Period = keyof typeof PERIODS

/** Days of the site, from midnight to midnight there. */
export function withinDays(column: string, period: Period, zone: string): Condition {
  const { back, days } = PERIODS[period]
  const first = `((:now::timestamptz AT TIME ZONE :zone)::date - ${back})`
  return [
    `${column} >= ${first}::timestamp AT TIME ZONE :zone
      AND ${column} < (${first} + ${days})::timestamp AT TIME ZONE :zone`,
    { now: clock.now().toISOString(), zone },
  ]
}

/** A part of a number, of the rows `alias`: with a plus its beginning, otherwise its end, with a trunk zero or without. */
export function partOfNumber(alias: string, written: string): Condition {
  const digits = written.replace(/\D/g, '')
  if (written.trim().startsWith('+')) {
    return [`starts_with(${alias}.phone_number, :beginning)`, { beginning: `+${digits}` }]
  }
  const reversed = [...digits.replace(/^0+(?=\d)/, '')].reverse().join('')
  return [`starts_with(${alias}.number_reversed, :reversed)`, { reversed }]
}
