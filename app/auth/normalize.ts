/** One spelling of an address: the column is unique and lower case. */
export function normalizeEmail(email: string) {
  return email.trim().toLowerCase()
}

/**
 * The same key presses give other bytes on other systems (NIST 800-63B: NFKC). Blanks at the ends go because the body
 * parser takes them off every form field, and the command line must agree with the forms.
 */
export function normalizePassword(password: string) {
  return password.normalize('NFKC').trim()
}
