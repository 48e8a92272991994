import db from '@adonisjs/lucid/services/db'
import { clock } from '#app/shared/clock'
import type User from '#app/auth/models/user'
import { googleIsConfigured } from '#config/ally'
import type { HttpContext } from '@adonisjs/core/http'
import { endSessions } from '#app/auth/end_sessions'
import { renameValidator } from '#app/auth/validators/people'

/** What people may change about themselves. */
export default class AccountController {
  async show({ auth, inertia }: HttpContext) {
    const user = auth.getUserOrFail()
    return inertia.render('auth/account', {
      name: user.fullName ?? '',
      email: user.email,
      hasPassword: user.password !== null,
      google: googleIsConfigured(),
      googleIsLinked: user.googleSub !== null,
      sessions: await countSessions(user),
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
    await db.connection('service').transaction((trx) => endSessions(user.id, trx))
    logger.info({ event: 'auth.signed_out_everywhere', user_id: user.id }, 'signed out everywhere')
    session.clear()
    session.regenerate()
    session.flash('notice', 'You are signed out everywhere.')
    return response.redirect().toPath('/sign-in')
  }
}

async function countSessions(user: User): Promise<number> {
  const [{ count }] = await db
    .connection('service')
    .from('login_sessions')
    .where('user_id', user.id)
    .where('expires_at', '>', clock.now())
    .count('* as count')
  return Number(count)
}
