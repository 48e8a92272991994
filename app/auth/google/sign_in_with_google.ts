import User from '#app/auth/models/user'
import { createUser } from '#app/auth/create_user'
import { normalizeEmail } from '#app/auth/normalize'
import type { GoogleAccount } from '#app/auth/google/google_account'

export type GoogleSignIn =
  | { outcome: 'signed_in' | 'created'; user: User }
  | { outcome: 'email_not_verified' | 'link_first' | 'no_account'; email: string }

/**
 * Whom a Google account signs in. An account with the same address is never taken over: its owner signs in with the
 * password and links the two. Strangers are let in only as the first person of the installation.
 */
export async function signInWithGoogle(account: GoogleAccount): Promise<GoogleSignIn> {
  const known = await User.findBy('googleSub', account.sub)
  if (known) return { outcome: 'signed_in', user: known }

  const email = normalizeEmail(account.email)
  if (!account.emailIsVerified || email === '') return { outcome: 'email_not_verified', email }

  const created = await createUser(newOwner(email, account), { onlyFirst: true })
  if (created.outcome === 'created') return { outcome: 'created', user: created.user }
  const namesake = await User.findBy('email', email)
  return { outcome: namesake ? 'link_first' : 'no_account', email }
}

function newOwner(email: string, account: GoogleAccount) {
  const name = (account.name ?? email.split('@')[0]).replaceAll('\0', '').slice(0, 180)
  return {
    email,
    fullName: name,
    password: null,
    googleSub: account.sub,
    workspaceName: `${name}'s workspace`,
  }
}
