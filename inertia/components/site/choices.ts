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
  const names = new Intl.DisplayNames('en', { type: 'region' })
  return codes
    .map((value) => ({ value, label: names.of(value) ?? value, suffix: value }))
    .sort((a, b) => a.label.localeCompare(b.label))
}

export function currencyChoices(codes: string[]): Choice[] {
  const names = new Intl.DisplayNames('en', { type: 'currency' })
  return codes.map((value) => ({ value, label: value, suffix: names.of(value) }))
}

function offsetOf(timeZone: string) {
  try {
    return new Intl.DateTimeFormat('en-GB', { timeZone, timeZoneName: 'shortOffset' })
      .formatToParts()
      .find(({ type }) => type === 'timeZoneName')?.value
  } catch {
    return undefined
  }
}
