import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min'

/** Longer ones are no numbers; parsing them would only cost time. */
const MAX_LENGTH = 64

/** Address books wrap a number in marks that say which way it runs; who copies it copies them, and sees nothing of it. */
const INVISIBLE = /\p{Cf}/gu

/**
 * A phone number as E.164, `+4930123456`. `country` (ISO 3166) says what a number without a country code means; without it only
 * numbers that begin with one are understood. Null for what is no number: ranges change often, so its length decides, and not
 * whether somebody has been given it.
 */
export function toE164(written: string, country: string | null): string | null {
  if (written.length > MAX_LENGTH) return null
  const defaultCountry = country && isSupportedCountry(country) ? country : undefined
  const number = withoutLink(written.replace(INVISIBLE, '')).replace(/\s+/g, ' ')
  const parsed = parsePhoneNumberFromString(number, { defaultCountry, extract: false })
  return parsed?.isPossible() ? parsed.number : null
}

/** `tel:` goes, and in such a link blanks are written as `%20`. */
function withoutLink(written: string): string {
  const number = written.trim()
  return /^tel:/i.test(number)
    ? number.slice(4).replace(/%(2[0-9B-F])/gi, decodeURIComponent)
    : number
}

/** As people write it, with the country code: `+49 30 123456`. */
export function readableNumber(e164: string): string {
  return parsePhoneNumberFromString(e164)?.formatInternational() ?? e164
}
