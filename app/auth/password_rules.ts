import { normalizeEmail } from '#app/auth/normalize'
import { isCommonPassword } from '#app/auth/common_passwords'

export const PASSWORD_MIN = 12
/** Somebody with a shell on the server is trusted to know what a short password is worth. */
export const PASSWORD_MIN_FOR_OPERATORS = 8
/** Long enough for any passphrase, short enough that hashing it costs nothing more. */
export const PASSWORD_MAX = 200

export interface PasswordFault {
  rule: 'too_short' | 'too_long' | 'same_as_email' | 'common'
  message: string
}

/** Why a (normalized) password is not taken, or null. Says nothing about digits and capitals: they do not help. */
export function passwordFault(
  password: string,
  { email = '', min = PASSWORD_MIN }: { email?: string; min?: number } = {}
): PasswordFault | null {
  if (password.length < min) {
    return { rule: 'too_short', message: `Use at least ${min} characters.` }
  }
  if (password.length > PASSWORD_MAX) {
    return { rule: 'too_long', message: `Use at most ${PASSWORD_MAX} characters.` }
  }
  if (isTakenFrom(password, normalizeEmail(email))) {
    return { rule: 'same_as_email', message: 'Use something else than your email.' }
  }
  if (isCommonPassword(password)) {
    return {
      rule: 'common',
      message: 'Too easy to guess. Try four unrelated words.',
    }
  }
  return null
}

function isTakenFrom(password: string, email: string) {
  const plain = password.toLowerCase()
  return email !== '' && (plain === email || plain === email.split('@')[0])
}
