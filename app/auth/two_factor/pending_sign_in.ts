import User from '#app/auth/models/user'
import { clock } from '#app/shared/clock'
import type { HttpContext } from '@adonisjs/core/http'
import type { SignInMethod } from '#app/auth/open_session'

/** Somebody who gave the first proof and owes the second. Kept in the session of a browser that is nobody's yet. */
interface Pending {
  userId: string
  epoch: number
  method: SignInMethod
  at: number
}

const KEY = 'two_factor.pending'
const LIFETIME_MS = 10 * 60_000

/** Under a new session id: whoever knew the old one gains nothing. */
export function awaitCode({ session }: HttpContext, user: User, method: SignInMethod) {
  const { id: userId, sessionEpoch: epoch } = user
  const pending: Pending = { userId, epoch, method, at: clock.now().getTime() }
  session.regenerate()
  session.put(KEY, pending)
}

/** Null: nobody, too late, or the password was changed meanwhile. */
export async function pendingSignIn({ session }: HttpContext) {
  const pending: Pending | undefined = session.get(KEY)
  if (!pending || clock.now().getTime() - pending.at > LIFETIME_MS) return null
  const user = await User.find(pending.userId)
  return user?.sessionEpoch === pending.epoch ? { user, method: pending.method } : null
}

export function forgetPending({ session }: HttpContext) {
  session.forget(KEY)
}
