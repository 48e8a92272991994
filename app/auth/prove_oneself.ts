import { clock } from '#app/shared/clock'
import type User from '#app/auth/models/user'
import type { HttpContext } from '@adonisjs/core/http'
import { fieldError } from '#app/auth/refuse'
import { SessionUsers } from '#app/auth/session_users'
import { passwordMatches } from '#app/auth/verify_credentials'

/** Without a password to ask for, having signed in just now is the proof. */
const FRESH_MS = 10 * 60_000

/** Throws what the form shows, unless it is the person. `stale`: where it says that the sign-in is too long ago. */
export async function proveOneself(
  ctx: HttpContext,
  user: User,
  currentPassword: string,
  stale: { field: string; message: string }
) {
  if (user.password) {
    if (await passwordMatches(user, currentPassword)) return
    ctx.logger.warn({ event: 'auth.proof_refused', user_id: user.id }, 'wrong password')
    throw fieldError('currentPassword', 'wrong', 'That is not your current password.')
  }
  if (!isFresh(ctx)) throw fieldError(stale.field, 'stale', stale.message)
}

function isFresh({ auth, session }: HttpContext) {
  const signedInAt = SessionUsers.signedInAt(session.get(auth.use('web').sessionKeyName))
  return clock.now().getTime() - signedInAt.getTime() < FRESH_MS
}
