import type User from '#app/auth/models/user'
import { noteDeed } from '#app/auth/account_log'
import db from '@adonisjs/lucid/services/db'
import type { GoogleAccount } from '#app/auth/google/google_account'

const UNIQUE_VIOLATION = '23505'

/** Lets a signed-in person sign in with this Google account from now on. */
export async function linkGoogle(
  user: User,
  account: GoogleAccount
): Promise<'linked' | 'belongs_to_somebody_else'> {
  try {
    await user.merge({ googleSub: account.sub }).save()
    await noteDeed(db.connection('service'), user.id, 'google_linked')
    return 'linked'
  } catch (error: any) {
    if (error.code === UNIQUE_VIOLATION) return 'belongs_to_somebody_else'
    throw error
  }
}

/** Not for people without a password: they could not sign in any more. */
export async function unlinkGoogle(user: User): Promise<'unlinked' | 'needs_password'> {
  if (!user.password) return 'needs_password'
  await user.merge({ googleSub: null }).save()
  await noteDeed(db.connection('service'), user.id, 'google_unlinked')
  return 'unlinked'
}
