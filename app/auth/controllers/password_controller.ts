import db from '@adonisjs/lucid/services/db'
import { clock } from '#app/shared/clock'
import type User from '#app/auth/models/user'
import type { HttpContext } from '@adonisjs/core/http'
import { openSession } from '#app/auth/open_session'
import { SessionUsers } from '#app/auth/session_users'
import { changePassword } from '#app/auth/change_password'
import { fieldError, refuseTooMany } from '#app/auth/refuse'
import { currentPasswordAttempt } from '#app/auth/throttle'
import { passwordMatches } from '#app/auth/verify_credentials'
import { changePasswordValidator } from '#app/auth/validators/people'

/** Without a password to ask for, having signed in just now is the proof. */
const FRESH_MS = 10 * 60_000

export default class PasswordController {
  async update(ctx: HttpContext) {
    const { auth, request, response, session, logger } = ctx
    const user = auth.getUserOrFail()
    const form = await request.validateUsing(changePasswordValidator, {
      meta: { email: user.email },
    })
    const attempt = await currentPasswordAttempt(user.id)
    if (!attempt.allowed) return refuseTooMany(ctx, attempt.retryAfterSec, '/account')

    await this.#prove(ctx, user, form.currentPassword ?? '')
    await attempt.forgive()
    const changed = await db
      .connection('service')
      .transaction((trx) => changePassword(user.id, form.newPassword, trx))
    logger.info({ event: 'auth.password_changed', user_id: user.id }, 'password changed')
    await openSession(ctx, changed, 'password_change')
    session.flash('notice', 'Your password is changed. Everywhere else you are signed out.')
    return response.redirect().toPath('/account')
  }

  async #prove({ auth, session, logger }: HttpContext, user: User, currentPassword: string) {
    if (user.password) {
      if (await passwordMatches(user, currentPassword)) return
      logger.warn({ event: 'auth.password_change_refused', user_id: user.id }, 'wrong password')
      throw fieldError('currentPassword', 'wrong', 'That is not your current password.')
    }
    const signedInAt = SessionUsers.signedInAt(session.get(auth.use('web').sessionKeyName))
    if (clock.now().getTime() - signedInAt.getTime() < FRESH_MS) return
    throw fieldError('newPassword', 'stale', 'Sign out, sign in with Google again, then set one.')
  }
}
