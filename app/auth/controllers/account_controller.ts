import db from '@adonisjs/lucid/services/db'
import emitter from '@adonisjs/core/services/emitter'
import { googleIsConfigured } from '#config/ally'
import type { HttpContext } from '@adonisjs/core/http'
import { endSessions } from '#app/auth/end_sessions'
import { latestDeeds, noteDeed } from '#app/auth/account_log'
import { loginsOf } from '#app/auth/logins/logins_of'
import { LoginsEnded } from '#app/auth/events/logins_ended'
import { twoFactorOf } from '#app/auth/two_factor/two_factor_of'
import LoginTransformer from '#app/auth/transformers/login_transformer'
import LoggedDeedTransformer from '#app/auth/transformers/logged_deed_transformer'
import { renameValidator } from '#app/auth/validators/people'

/** What people may change about themselves. */
export default class AccountController {
  async show({ auth, inertia, session }: HttpContext) {
    const user = auth.getUserOrFail()
    return inertia.render('auth/account', {
      name: user.fullName ?? '',
      email: user.email,
      hasPassword: user.password !== null,
      google: googleIsConfigured(),
      googleIsLinked: user.googleSub !== null,
      hasTwoFactor: (await twoFactorOf(user.id)) !== null,
      logins: LoginTransformer.transform(await loginsOf(user, session.sessionId)),
      deeds: LoggedDeedTransformer.transform(await latestDeeds(user.id)),
    })
  }

  async rename({ auth, request, response, session }: HttpContext) {
    const { name } = await request.validateUsing(renameValidator)
    await auth.getUserOrFail().merge({ fullName: name }).save()
    session.flash('notice', 'Your name is changed.')
    return response.redirect().toPath('/account')
  }

  /** For a lost laptop: every login session ends, this one included. */
  async endSessions({ auth, session, response, logger }: HttpContext) {
    const user = auth.getUserOrFail()
    await db.connection('service').transaction(async (trx) => {
      await endSessions(user.id, trx)
      await noteDeed(trx, user.id, 'all_sessions_ended')
    })
    await emitter.emit(LoginsEnded, new LoginsEnded(user.id))
    logger.info({ event: 'auth.signed_out_everywhere', user_id: user.id }, 'signed out everywhere')
    session.clear()
    session.regenerate()
    session.flash('notice', 'You are signed out everywhere.')
    return response.redirect().toPath('/sign-in')
  }
}
