import User from '#app/auth/models/user'
import type { Language } from '#app/shared/languages'
import { normalizeEmail } from '#app/auth/normalize'
import type { GoogleAccount } from '#app/auth/google/google_account'
import { acceptWithAccount, invitationOf } from '#app/people/accept_invitation'

export type GoogleAnswer =
  | { outcome: 'joined' | 'known'; user: User }
  | { outcome: 'not_verified' | 'other_address' | 'link_first' | 'gone'; email: string }

/**
 * Answers an invitation with a Google account. Whoever is known by it signs in and answers then, as with a password; for
 * others an account is made, if Google vouches for the very address that was invited.
 */
export async function acceptWithGoogle(
  token: string,
  { sub, email: written, emailIsVerified, name }: GoogleAccount,
  language: Language
): Promise<GoogleAnswer> {
  const email = normalizeEmail(written)
  const invitation = await invitationOf(token)
  if (!invitation) return { outcome: 'gone', email }
  if (!emailIsVerified || email === '') return { outcome: 'not_verified', email }
  if (email !== invitation.email) return { outcome: 'other_address', email }
  const known = await User.findBy('googleSub', sub)
  if (known) return { outcome: 'known', user: known }
  if (invitation.hasAccount) return { outcome: 'link_first', email }
  const fullName = (name ?? email.split('@')[0]).replaceAll('\0', '').slice(0, 180)
  const account = { name: fullName, password: null, googleSub: sub, language }
  const user = await acceptWithAccount(token, email, account)
  return user ? { outcome: 'joined', user } : { outcome: 'gone', email }
}
