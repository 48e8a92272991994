import type { DateOrder } from '#app/calls/importing/reading/mapping'

export interface ReadDate {
  year: number
  month: number
  day: number
}

const NUMERIC = /^(\d{1,4})([-/.]) ?(\d{1,2})\2 ?(\d{1,4})$/
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/
const DAY_FIRST = /^(\d{1,2})(?:st|nd|rd|th|\.)?[- ]([a-zä]{3,9})\.?,?[- ](\d{4}|\d{2})$/i
const MONTH_FIRST = /^([a-zä]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/i

/** English and German, by their beginnings. */
const MONTHS: Record<string, number> = {
  ...{ jan: 1, feb: 2, mar: 3, mär: 3, mrz: 3, apr: 4, may: 5, mai: 5, jun: 6, jul: 7, aug: 8 },
  ...{ sep: 9, oct: 10, okt: 10, nov: 11, dec: 12, dez: 12 },
}

/** A day of the calendar; null for what is none, and for one whose order is not the one that was chosen. */
export function readDate(text: string, order: DateOrder): ReadDate | null {
  const date = numeric(text, order) ?? compact(text) ?? named(text)
  return date && date.month >= 1 && date.month <= 12 ? date : null
}

function numeric(text: string, order: DateOrder): ReadDate | null {
  const [, first, , second, third] = NUMERIC.exec(text) ?? []
  if (!first) return null
  if (first.length === 4 || order === 'ymd') return yearFirst(first, second, third)
  if (third.length === 3 || third.length === 1 || first.length > 2) return null
  const [day, month] = order === 'dmy' ? [first, second] : [second, first]
  return { year: yearOf(third), month: Number(month), day: Number(day) }
}

function yearFirst(year: string, month: string, day: string): ReadDate | null {
  const isOne = (year.length === 4 || year.length === 2) && day.length <= 2
  return isOne ? { year: yearOf(year), month: Number(month), day: Number(day) } : null
}

function compact(text: string): ReadDate | null {
  const [, year, month, day] = COMPACT.exec(text) ?? []
  return year ? { year: Number(year), month: Number(month), day: Number(day) } : null
}

function named(text: string): ReadDate | null {
  const [, day, name, year] = DAY_FIRST.exec(text) ?? swapped(MONTH_FIRST.exec(text))
  if (!name) return null
  const month = MONTHS[name.slice(0, 3).toLowerCase()] ?? 0
  return { year: yearOf(year), month, day: Number(day) }
}

function swapped(found: RegExpExecArray | null): (string | undefined)[] & string[] {
  const [all, name, day, year] = found ?? []
  return [all, day, name, year] as string[]
}

function yearOf(written: string) {
  return written.length === 2 ? 2000 + Number(written) : Number(written)
}
