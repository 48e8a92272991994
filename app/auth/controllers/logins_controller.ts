import type { HttpContext } from '@adonisjs/core/http'
import { endLogin, endOtherLogins } from '#app/auth/logins/end_logins'

/** The browsers in which a person is signed in. */
export default class LoginsController {
  async destroy({ auth, params, response, session }: HttpContext) {
    const user = auth.getUserOrFail()
    const isEnded = await endLogin(user, session.sessionId, params.login)
    session.flash('notice', isEnded ? 'That session is ended.' : 'That session was over already.')
    return response.redirect().toPath('/account')
  }

  async destroyOthers({ auth, response, session, logger }: HttpContext) {
    const user = auth.getUserOrFail()
    await endOtherLogins(user, session.sessionId)
    logger.info({ event: 'auth.other_sessions_ended', user_id: user.id }, 'signed out elsewhere')
    session.flash('notice', 'Everywhere else you are signed out.')
    return response.redirect().toPath('/account')
  }
}
