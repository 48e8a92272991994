import type { GoogleDriver } from '#app/auth/google/google_driver'

/** What is kept of a Google account. `sub` is the person; the address may change and is only believed when verified. */
export interface GoogleAccount {
  sub: string
  email: string
  emailIsVerified: boolean
  name: string | null
}

/** Trades the code of a callback for the account. Throws when Google does not answer or answers something else. */
export async function fetchGoogleAccount(google: GoogleDriver): Promise<GoogleAccount> {
  const { id, email, name, emailVerificationState } = await google.user()
  if (typeof id !== 'string' || id === '') throw new Error('Google sent no account id')
  return {
    sub: id,
    email: typeof email === 'string' ? email : '',
    emailIsVerified: emailVerificationState === 'verified',
    name: typeof name === 'string' ? name : null,
  }
}
