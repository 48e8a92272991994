import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min'

/** Longer ones are no numbers; parsing them would only cost time. */
const MAX_LENGTH = 64

/**
 * A phone number as E.164, `+4930123456`. `country` (ISO 3166) says what a number without a country code means; without it only
 * numbers that begin with one are understood. Null for what is no number: ranges change often, so its length decides, and not
 * whether somebody has been given it.
 */
export function toE164(written: string, country: string | null): string | null {
  if (written.length > MAX_LENGTH) return null
  const defaultCountry = country && isSupportedCountry(country) ? country : undefined
  const number = written.replace(/^\s*tel:/i, '')
  const parsed = parsePhoneNumberFromString(number, { defaultCountry, extract: false })
  return parsed?.isPossible() ? parsed.number : null
}

/** As people write it, with the country code: `+49 30 123456`. */
export function readableNumber(e164: string): string {
  return parsePhoneNumberFromString(e164)?.formatInternational() ?? e164
}
