import type { I18n } from '@adonisjs/i18n'
import type { Period } from '#app/shared/period'

/** From there on percents say nothing to anybody. */
const MANY_TIMES = 9.995

/** How a report writes figures and days in the language of who reads it. */
export interface Formats {
  number(value: number): string
  percent(share: number): string
  /** `+12%`, `−3%`, `×48`. */
  change(share: number): string
  money(value: number, currency: string): string
  day(day: string, style?: 'short' | 'long'): string
  month(day: string): string
  days(period: Period): string
  moment(at: Date, zone: string): string
}

export function formatsOf({ locale }: I18n): Formats {
  const number = new Intl.NumberFormat(locale)
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 })
  const change = new Intl.NumberFormat(locale, {
    style: 'percent',
    maximumFractionDigits: 0,
    signDisplay: 'exceptZero',
  })
  const inUtc = (day: string, options: Intl.DateTimeFormatOptions) =>
    new Date(`${day.slice(0, 10)}T00:00:00Z`).toLocaleDateString(locale, {
      ...options,
      timeZone: 'UTC',
    })
  const long = { day: 'numeric', month: 'long', year: 'numeric' } as const
  const range = new Intl.DateTimeFormat(locale, { ...long, timeZone: 'UTC' })
  return {
    number: (value) => number.format(value),
    percent: (share) => percent.format(share),
    change: (share) =>
      share < MANY_TIMES ? change.format(share) : `×${number.format(Math.round(share + 1))}`,
    money: (value, currency) => moneyIn(locale, value, currency),
    day: (day, style = 'long') =>
      inUtc(day, style === 'long' ? long : { day: 'numeric', month: 'short' }),
    month: (day) => inUtc(day, { month: 'long', year: 'numeric' }),
    days: ({ from, to }) =>
      range.formatRange(new Date(`${from}T00:00:00Z`), new Date(`${to}T00:00:00Z`)),
    moment: (at, zone) =>
      at.toLocaleString(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: zone }),
  }
}

/** Cents of thousands are noise. */
function moneyIn(locale: string, value: number, currency: string): string {
  const maximumFractionDigits = Math.abs(value) >= 1000 ? 0 : 2
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    minimumFractionDigits: Number.isInteger(value) ? 0 : maximumFractionDigits,
    maximumFractionDigits,
  }).format(value)
}
