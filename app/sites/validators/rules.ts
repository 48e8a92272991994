import vine from '@vinejs/vine'
import { toE164 } from '#app/shared/phone_number'
import { isTimeZone } from '#app/sites/time_zones'
import { invalidAddresses } from '#app/shared/addresses'
import { normalizeDomain } from '#app/sites/normalize_domain'

/** Controls and lone surrogates: PostgreSQL refuses some of them, and nobody means any. */
const UNPRINTABLE = /\p{Control}|\p{Surrogate}/u

/** A line of text that can be stored and shown. */
export const plainText = vine.createRule((value, _, field) => {
  if (typeof value === 'string' && UNPRINTABLE.test(value)) {
    field.report('Leave out line breaks and control characters.', 'plainText', field)
  }
})

/** Becomes the normalized domain. */
export const domainName = vine.createRule((value, _, field) => {
  if (typeof value !== 'string') return
  const { domain, refused } = normalizeDomain(value)
  if (domain === undefined) field.report(refused, 'domain', field)
  else field.mutate(domain, field)
})

export const timeZone = vine.createRule((value, _, field) => {
  if (typeof value === 'string' && !isTimeZone(value)) {
    field.report('There is no time zone of this name.', 'timeZone', field)
  }
})

/** Becomes E.164. Without a country code it is a number of the country of the same form. */
export const phoneNumber = vine.createRule((value, _, field) => {
  if (typeof value !== 'string') return
  const { country } = field.data as { country?: unknown }
  const number = toE164(value, typeof country === 'string' ? country : null)
  if (number) field.mutate(number, field)
  else
    field.report(
      `"${value}" is no phone number. Try it with + and the country code.`,
      'phone',
      field
    )
})

export const addressOrRange = vine.createRule((value, _, field) => {
  if (typeof value === 'string' && invalidAddresses([value]).length > 0) {
    field.report(
      `"${value}" is neither an address nor a range such as 203.0.113.0/24.`,
      'address',
      field
    )
  }
})
