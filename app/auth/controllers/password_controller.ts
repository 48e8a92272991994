import emitter from '@adonisjs/core/services/emitter'
import { LoginsEnded } from '#app/auth/events/logins_ended'
import db from '@adonisjs/lucid/services/db'
import type { HttpContext } from '@adonisjs/core/http'
import { noteDeed } from '#app/auth/account_log'
import { refuseTooMany } from '#app/auth/refuse'
import { openSession } from '#app/auth/open_session'
import { proveOneself } from '#app/auth/prove_oneself'
import { changePassword } from '#app/auth/change_password'
import { currentPasswordAttempt } from '#app/auth/throttle'
import { changePasswordValidator } from '#app/auth/validators/people'

const STALE = {
  field: 'newPassword',
  message: 'Sign out, sign in with Google again, then set one.',
}

export default class PasswordController {
  async update(ctx: HttpContext) {
    const { auth, request, response, session, logger } = ctx
    const user = auth.getUserOrFail()
    const form = await request.validateUsing(changePasswordValidator, {
      meta: { email: user.email },
    })
    const attempt = await currentPasswordAttempt(user.id)
    if (!attempt.allowed) return refuseTooMany(ctx, attempt.retryAfterSec, '/account')

    await proveOneself(ctx, user, form.currentPassword ?? '', STALE)
    await attempt.forgive()
    const changed = await db.connection('service').transaction(async (trx) => {
      await noteDeed(trx, user.id, 'password_changed')
      return changePassword(user.id, form.newPassword, trx)
    })
    await emitter.emit(LoginsEnded, new LoginsEnded(user.id))
    logger.info({ event: 'auth.password_changed', user_id: user.id }, 'password changed')
    await openSession(ctx, changed, 'password_change')
    session.flash('notice', 'Your password is changed. Everywhere else you are signed out.')
    return response.redirect().toPath('/account')
  }
}
