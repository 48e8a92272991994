import { parsePhoneNumberFromString } from 'libphonenumber-js/min'

/** One way to write a number: its digits, and how people of its country set them. */
export interface NumberForm {
  digits: string
  text: string
}

/**
 * How a number may stand on a page: with the country code, with 00 before it, with the 0 in brackets behind it, and as in
 * its own country. In this order for every number, so that one can take the place of another in the same form.
 */
export function formsOf(e164: string): NumberForm[] {
  const parsed = parsePhoneNumberFromString(e164)
  if (!parsed) return [form(e164)]
  const { countryCallingCode: country } = parsed
  const international = parsed.formatInternational()
  const national = parsed.formatNational()
  return [
    form(international),
    form(`00${international.slice(1)}`),
    form(`+${country} ${national.replace(/^0/, '(0)')}`),
    form(national),
  ]
}

function form(text: string): NumberForm {
  return { digits: text.replace(/\D/g, ''), text }
}
