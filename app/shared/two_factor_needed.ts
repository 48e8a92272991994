import { ToldProblem } from '#app/shared/told_problem'
import type { HttpContext } from '@adonisjs/core/http'

/** A member of a workspace that asks for two-factor sign-in has not set it up: they are led there. */
export class TwoFactorNeeded extends ToldProblem {
  static status = 403
  static code = 'E_TWO_FACTOR_NEEDED'
  static message = 'This workspace asks everybody for two-factor sign-in.'
  help = 'Set it up for your account, and the workspace opens.'

  handle(error: this, ctx: HttpContext) {
    const { request, response, session } = ctx
    if (request.accepts(['html', 'json']) === 'json') return super.handle(error, ctx)
    session.flashErrors({ E_TWO_FACTOR_NEEDED: `${error.message} ${error.help}` })
    return response.redirect().toPath('/account/two-factor')
  }
}
