import type { Language } from '#app/shared/languages'
import { createUser } from '#app/auth/create_user'
import { isFirstRun } from '#app/auth/first_run'
import { signUpAttempt } from '#app/auth/throttle'
import { googleIsConfigured } from '#config/ally'
import { openSession } from '#app/auth/open_session'
import type { HttpContext } from '@adonisjs/core/http'
import { refuse, refuseTooMany } from '#app/auth/refuse'
import { signUpValidator } from '#app/auth/validators/people'

const CLOSED = {
  code: 'E_SIGN_UP_CLOSED',
  status: 403,
  message: 'This installation has an owner already. Sign in, or ask them to invite you.',
} as const

/** The first account of an installation. Once there is one, the door is closed. */
export default class SignUpController {
  async show(ctx: HttpContext) {
    if (!(await isFirstRun())) return refuse(ctx, CLOSED, '/sign-in', 'notice')
    return ctx.inertia.render('auth/sign_up', { google: googleIsConfigured() })
  }

  async store(ctx: HttpContext) {
    const { request, response, logger } = ctx
    const attempt = await signUpAttempt(request.ip())
    if (!attempt.allowed) return refuseTooMany(ctx, attempt.retryAfterSec, '/sign-up')

    const form = await request.validateUsing(signUpValidator)
    const result = await createUser(
      {
        email: form.email,
        fullName: form.name,
        password: form.password,
        workspaceName: form.workspace ?? `${form.name.slice(0, 180).toWellFormed()}'s workspace`,
        language: ctx.i18n.locale as Language,
      },
      { onlyFirst: true }
    )
    if (result.outcome !== 'created') return refuse(ctx, CLOSED, '/sign-in', 'notice')

    logger.info({ event: 'auth.signed_up', user_id: result.user.id }, 'first user signed up')
    return response.redirect().toPath(await openSession(ctx, result.user, 'sign_up'))
  }
}
