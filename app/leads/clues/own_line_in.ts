import { toE164 } from '#app/shared/phone_number'

/** A site has a handful of numbers, which are pressed all day; reading one costs more than the rest of its event. */
const REMEMBERED = 1_000

const known = new Map<string, string | null>()

/** The number of the site that was pressed in this conversion; null when it was no link to a number. */
export function ownLineIn(label: string | null, country: string | null): string | null {
  if (label === null || !/^\s*tel:/i.test(label)) return null
  const key = `${country} ${label}`
  let number = known.get(key)
  if (number === undefined) {
    number = toE164(withoutParameters(label), country)
    if (known.size >= REMEMBERED) known.clear()
    known.set(key, number)
  }
  return number
}

/** `tel:+49-30-123;ext=7`: the extension is not part of the number. Browsers escape blanks. */
function withoutParameters(label: string) {
  return label.replaceAll('%20', ' ').replace(/[;,?#].*$/s, '')
}
