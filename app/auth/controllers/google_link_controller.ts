import { refuse, refuseTooMany } from '#app/auth/refuse'
import { proveOneself } from '#app/auth/prove_oneself'
import { currentPasswordAttempt } from '#app/auth/throttle'
import { proofValidator } from '#app/auth/validators/two_factor'
import { googleIsConfigured } from '#config/ally'
import type { HttpContext } from '@adonisjs/core/http'
import { unlinkGoogle } from '#app/auth/google/link_google'
import { LINKING_USER } from '#app/auth/controllers/google_controller'

const NEEDS_PASSWORD = {
  code: 'E_PASSWORD_NEEDED',
  status: 409,
  message: 'Set a password first: without Google you could not sign in any more.',
} as const

const STALE = {
  field: 'currentPassword',
  message: 'Sign out and sign in with Google again: that has to be of the last ten minutes.',
}

/** Linking begins here, with a CSRF token and a proof: it is a second key, that a borrowed screen shall not get. It ends in the callback of `google_controller.ts`. */
export default class GoogleLinkController {
  async store(ctx: HttpContext) {
    const { ally, auth, request, session, response } = ctx
    if (!googleIsConfigured()) return response.redirect().toPath('/account')
    const user = auth.getUserOrFail()
    const { currentPassword } = await request.validateUsing(proofValidator)
    const attempt = await currentPasswordAttempt(user.id)
    if (!attempt.allowed) return refuseTooMany(ctx, attempt.retryAfterSec, '/account')
    await proveOneself(ctx, user, currentPassword ?? '', STALE)
    await attempt.forgive()
    session.put(LINKING_USER, user.id)
    return ally.use('google').redirect()
  }

  async destroy(ctx: HttpContext) {
    const user = ctx.auth.getUserOrFail()
    if ((await unlinkGoogle(user)) === 'needs_password') {
      return refuse(ctx, NEEDS_PASSWORD, '/account')
    }
    ctx.logger.info({ event: 'auth.google_unlinked', user_id: user.id }, 'Google account unlinked')
    ctx.session.flash('notice', 'Your Google account is unlinked.')
    return ctx.response.redirect().toPath('/account')
  }
}
