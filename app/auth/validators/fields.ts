import vine from '@vinejs/vine'
import { passwordFault } from '#app/auth/password_rules'
import { normalizeEmail, normalizePassword } from '#app/auth/normalize'

/** The fields that the forms of this folder share. */

/** No line breaks, nothing that turns the text beside it around, and something to see. */
const visibleLine = /^(?=.*[\p{L}\p{N}\p{P}\p{S}])[^\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]+$/u

/** Signs that nobody sees would make two addresses look like one. */
const allVisible = /^[^\p{C}]+$/u

/** A name of a person or a workspace: one line of anything that can be shown and stored. */
export function nameField() {
  return vine.string().trim().maxLength(200).regex(visibleLine)
}

/** An address that a mail can reach, in its one spelling. */
export function emailField() {
  return vine.string().trim().maxLength(254).regex(allVisible).email().transform(normalizeEmail)
}

/** A password that exists already; its quality was judged when it was chosen. */
export function passwordField() {
  return vine.string().maxLength(1_000).transform(normalizePassword)
}

const strong = vine.createRule((value, { min }: { min?: number }, field) => {
  const email = field.meta.email ?? field.parent.email
  const fault = passwordFault(normalizePassword(String(value)), {
    email: typeof email === 'string' ? email : '',
    min,
  })
  if (fault) field.report(fault.message, fault.rule, field)
})

/** A password to be. Whose it is comes from the form's `email` or from the metadata of the same name. */
export function newPasswordField(options: { min?: number } = {}) {
  return vine.string().use(strong(options)).transform(normalizePassword)
}

export const messages = {
  'required': 'Fill this in.',
  'email.email': 'That does not look like an email.',
  'regex': 'Leave out line breaks and characters that cannot be seen.',
  'maxLength': 'Use at most {{ max }} characters.',
  'string': 'That is not text.',
}
