import emitter from '@adonisjs/core/services/emitter'
import { LoginsEnded } from '#app/auth/events/logins_ended'
import { refuseTooMany } from '#app/auth/refuse'
import type { HttpContext } from '@adonisjs/core/http'
import { forgiveGuesses, resetAttempt } from '#app/auth/throttle'
import { resetPasswordValidator } from '#app/auth/validators/people'
import { resetPassword, resetTokenHolder } from '#app/auth/reset_password'

export default class ResetPasswordController {
  /** Looking at the link does not use it up: mail scanners look at every link. */
  async show({ inertia, params, response }: HttpContext) {
    response.header('Referrer-Policy', 'same-origin').header('Cache-Control', 'no-store')
    const holder = await resetTokenHolder(params.token)
    return inertia.render('auth/reset_password', {
      token: params.token,
      email: holder?.email ?? null,
    })
  }

  async store(ctx: HttpContext) {
    const { request, response, params, session, logger } = ctx
    const page = `/reset-password/${encodeURIComponent(params.token)}`
    const attempt = await resetAttempt(request.ip())
    if (!attempt.allowed) return refuseTooMany(ctx, attempt.retryAfterSec, page)

    const holder = await resetTokenHolder(params.token)
    if (!holder) return response.redirect().toPath(page)
    const { password } = await request.validateUsing(resetPasswordValidator, {
      meta: { email: holder.email },
    })
    const user = await resetPassword(params.token, password)
    if (!user) return response.redirect().toPath(page)

    await emitter.emit(LoginsEnded, new LoginsEnded(user.id))
    await forgiveGuesses(user.email, request.ip())
    logger.info({ event: 'auth.password_reset', user_id: user.id }, 'password reset by link')
    session.flash('notice', 'Your password is changed. Sign in with the new one.')
    return response.redirect().toPath('/sign-in')
  }
}
