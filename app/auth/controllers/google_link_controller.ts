import { refuse } from '#app/auth/refuse'
import { googleIsConfigured } from '#config/ally'
import type { HttpContext } from '@adonisjs/core/http'
import { unlinkGoogle } from '#app/auth/google/link_google'
import { LINKING_USER } from '#app/auth/controllers/google_controller'

const NEEDS_PASSWORD = {
  code: 'E_PASSWORD_NEEDED',
  status: 409,
  message: 'Set a password first: without Google you could not sign in any more.',
} as const

/** Linking begins here, with a CSRF token, and ends in the callback of `google_controller.ts`. */
export default class GoogleLinkController {
  async store({ ally, auth, session, response }: HttpContext) {
    if (!googleIsConfigured()) return response.redirect().toPath('/account')
    session.put(LINKING_USER, auth.getUserOrFail().id)
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
