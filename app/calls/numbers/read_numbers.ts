import { errors } from '@vinejs/vine'
import { toE164 } from '#app/shared/phone_number'

/** A bill for more of them would be noticed. */
const MAX_NUMBERS = 500

/** One number as somebody typed it, as E.164. Throws a validation error that names the field. */
export function readNumber(field: string, written: string, country: string | null): string {
  const number = toE164(written.trim(), country)
  if (number) return number
  throw refused(
    field,
    `"${written.trim()}" is no phone number. Try it with + and the country code.`
  )
}

/** As many as somebody pasted, one a line or with commas between, each once. */
export function readNumbers(field: string, pasted: string, country: string | null): string[] {
  const written = pasted.split(/[\n\r,;\t]+/).filter((line) => line.trim() !== '')
  if (written.length === 0) throw refused(field, 'Paste some numbers, one a line.')
  const numbers = [...new Set(written.map((line) => readNumber(field, line, country)))]
  if (numbers.length <= MAX_NUMBERS) return numbers
  throw refused(field, `At most ${MAX_NUMBERS} at a time.`)
}

export function refused(field: string, message: string) {
  return new errors.E_VALIDATION_ERROR([{ field, rule: 'number', message }])
}
