import { locale } from '~/words/language'
import { compare, nameOf } from '~/words/formats'

/** What the selects of a site offer; the lists are the server's, the words are the browser's. */
export type Choices = {
  timeZones: string[]
  countries: string[]
  currencies: string[]
}

export interface Choice {
  value: string
  label: string
  suffix?: string
}

export function browserTimeZone() {
  return Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC'
}

export function browserCountry(): string | null {
  return new Intl.Locale(navigator.language).region ?? null
}

/** The browser may know a zone by an older name than the server: what is chosen now is always in the list. */
export function zoneChoices(zones: string[], chosen: string): Choice[] {
  const all = zones.includes(chosen) ? zones : [chosen, ...zones]
  return all.map((value) => ({ value, label: value.replaceAll('_', ' '), suffix: offsetOf(value) }))
}

export function countryChoices(codes: string[]): Choice[] {
  return codes
    .map((value) => ({ value, label: nameOf('region', value), suffix: value }))
    .sort((a, b) => compare(a.label, b.label))
}

export function currencyChoices(codes: string[]): Choice[] {
  return codes.map((value) => ({ value, label: value, suffix: nameOf('currency', value) }))
}

function offsetOf(timeZone: string) {
  try {
    return new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'shortOffset' })
      .formatToParts()
      .find(({ type }) => type === 'timeZoneName')?.value
  } catch {
    return undefined
  }
}
