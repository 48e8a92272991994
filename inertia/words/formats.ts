import { locale } from './language.js'

/**
 * How numbers, dates and money are written in the person's language. Making a formatter costs a hundred times what using it does,
 * so each is made once for what it is asked.
 */
export function number(value: number, options: Intl.NumberFormatOptions = {}) {
  return numberFormat(options).format(value)
}

/** Of a share between 0 and 1. */
export function percent(share: number, digits = 0) {
  return number(share, { style: 'percent', maximumFractionDigits: digits })
}

export function money(value: number, currency: string, options: Intl.NumberFormatOptions = {}) {
  return number(value, { style: 'currency', currency, ...options })
}

/** What a unit is called beside a number of it: "minutes" for 30 of `minute`. */
export function unitOf(value: number, unit: string) {
  const parts = numberFormat({ style: 'unit', unit, unitDisplay: 'long' }).formatToParts(value)
  return parts.find(({ type }) => type === 'unit')?.value ?? ''
}

/** Say the zone: a day of the site's is not a day of the reader's. */
export function dateTime(value: Date | string | number, options: Intl.DateTimeFormatOptions) {
  return dateFormat(options).format(new Date(value))
}

/** In how many of a unit, negative for what is past: `relative(-3, 'day')` is "3 days ago". */
export function relative(value: number, unit: Intl.RelativeTimeFormatUnit) {
  return relativeFormat({ numeric: 'auto' }).format(value, unit)
}

/** "Turkey" for `TR`, "Swiss francs" for `CHF`; the code itself when it is nobody's. */
export function nameOf(type: Intl.DisplayNamesType, code: string) {
  return displayNames({ type, fallback: 'code' }).of(code) ?? code
}

/** For sorting as this language does. */
export const { compare } = new Intl.Collator(locale)

const numberFormat = cached((o: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, o))
const dateFormat = cached((o: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, o))
const pluralRules = cached((o: Intl.PluralRulesOptions) => new Intl.PluralRules(locale, o))
const displayNames = cached((o: Intl.DisplayNamesOptions) => new Intl.DisplayNames(locale, o))
const relativeFormat = cached(
  (o: Intl.RelativeTimeFormatOptions) => new Intl.RelativeTimeFormat(locale, o)
)

/** What the messages format with, so that a figure within a sentence is written like one beside it. */
export const formatters = {
  getNumberFormat: (_: unknown, options: Intl.NumberFormatOptions = {}) => numberFormat(options),
  getDateTimeFormat: (_: unknown, options: Intl.DateTimeFormatOptions = {}) => dateFormat(options),
  getPluralRules: (_: unknown, options: Intl.PluralRulesOptions = {}) => pluralRules(options),
}

function cached<Options, Format>(make: (options: Options) => Format) {
  const made = new Map<string, Format>()
  return (options: Options): Format => {
    const key = JSON.stringify(options)
    const known = made.get(key)
    if (known) return known
    const format = make(options)
    made.set(key, format)
    return format
  }
}
