import emitter from '@adonisjs/core/services/emitter'
import { LoginsEnded } from '#app/auth/events/logins_ended'
import { isFirstRun } from '#app/auth/first_run'
import { googleIsConfigured } from '#config/ally'
import { signInAttempt } from '#app/auth/throttle'
import { signIn } from '#app/auth/sign_in'
import type { HttpContext } from '@adonisjs/core/http'
import { truncatedAddress } from '#app/shared/addresses'
import { refuse, refuseTooMany } from '#app/auth/refuse'
import { signInValidator } from '#app/auth/validators/people'
import { verifyCredentials } from '#app/auth/verify_credentials'

const WRONG = {
  code: 'E_INVALID_CREDENTIALS',
  status: 401,
  message: 'Wrong email or password.',
} as const

export default class SignInController {
  async show({ inertia, response, session }: HttpContext) {
    if (await isFirstRun()) {
      session.reflash()
      return response.redirect().toPath('/sign-up')
    }
    return inertia.render('auth/sign_in', { google: googleIsConfigured() })
  }

  async store(ctx: HttpContext) {
    const { request, response, logger } = ctx
    const { email, password } = await request.validateUsing(signInValidator)
    const attempt = await signInAttempt(email, request.ip())
    if (!attempt.allowed) {
      logger.warn({ event: 'auth.throttled', network: network(ctx) }, 'too many sign-in attempts')
      return refuseTooMany(ctx, attempt.retryAfterSec, '/sign-in')
    }

    const { user, matches } = await verifyCredentials(email, password)
    if (!matches) {
      const facts = {
        event: 'auth.sign_in_failed',
        user_id: user?.id ?? null,
        network: network(ctx),
      }
      logger.warn(facts, 'sign-in failed')
      return refuse(ctx, WRONG, '/sign-in')
    }
    await attempt.forgive()
    return response.redirect().toPath(await signIn(ctx, user, 'password'))
  }

  /** Leaves by a load of the whole page: its pages are in no cache, so whoever goes back is asked to sign in. */
  async destroy({ auth, request, response, session, inertia, logger }: HttpContext) {
    if (await auth.check()) {
      logger.info({ event: 'auth.signed_out', user_id: auth.user!.id }, 'signed out')
      await emitter.emit(LoginsEnded, new LoginsEnded(auth.user!.id, session.sessionId))
      await auth.use('web').logout()
    }
    session.clear()
    session.regenerate()
    if (request.header('x-inertia')) return inertia.location('/sign-in')
    return response.redirect().toPath('/sign-in')
  }
}

function network({ request }: HttpContext) {
  return truncatedAddress(request.ip())
}
