import db from '@adonisjs/lucid/services/db'
import { enter } from '#app/auth/sign_in'
import { codeAttempt } from '#app/auth/throttle'
import { noteDeed } from '#app/auth/account_log'
import type { HttpContext } from '@adonisjs/core/http'
import { refuse, refuseTooMany } from '#app/auth/refuse'
import { takeCode } from '#app/auth/two_factor/take_code'
import { codeValidator } from '#app/auth/validators/two_factor'
import { forgetPending, pendingSignIn } from '#app/auth/two_factor/pending_sign_in'

const PAGE = '/sign-in/code'

const TOO_LATE = {
  code: 'E_SIGN_IN_BEGINS_ANEW',
  status: 401,
  message: 'Sign in again: the code came too late.',
} as const

const WRONG = {
  code: 'E_WRONG_CODE',
  status: 401,
  message:
    'That code is wrong, or was used already. Wait for the next one, or use a recovery code.',
} as const

/** The second proof of who gave the first one. */
export default class SignInCodeController {
  async show(ctx: HttpContext) {
    if (!(await pendingSignIn(ctx))) return ctx.response.redirect().toPath('/sign-in')
    return ctx.inertia.render('auth/sign_in_code', {})
  }

  async store(ctx: HttpContext) {
    const { request, response, logger } = ctx
    const pending = await pendingSignIn(ctx)
    if (!pending) return refuse(ctx, TOO_LATE, '/sign-in')
    const { user, method } = pending
    const { code } = await request.validateUsing(codeValidator)
    const attempt = await codeAttempt(user.id, request.ip())
    if (!attempt.allowed) return refuseTooMany(ctx, attempt.retryAfterSec, PAGE)

    const taken = await takeCode(user.id, code)
    if (!taken) {
      logger.warn({ event: 'auth.wrong_code', user_id: user.id }, 'wrong code at sign-in')
      await noteDeed(db.connection('service'), user.id, 'wrong_code')
      return refuse(ctx, WRONG, PAGE)
    }
    await attempt.forgive()
    if (taken === 'recovery') {
      await noteDeed(db.connection('service'), user.id, 'recovery_code_used')
    }
    forgetPending(ctx)
    return response.redirect().toPath(await enter(ctx, user, method))
  }
}
