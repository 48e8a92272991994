import type User from '#app/auth/models/user'
import type { HttpContext } from '@adonisjs/core/http'
import { fieldError, refuseTooMany } from '#app/auth/refuse'
import { proveOneself } from '#app/auth/prove_oneself'
import { takeCode } from '#app/auth/two_factor/take_code'
import { codeAttempt, currentPasswordAttempt, proofAttempt } from '#app/auth/throttle'
import { twoFactorOf } from '#app/auth/two_factor/two_factor_of'
import { workspacesInNeed } from '#app/auth/two_factor/workspaces_in_need'
import { renewRecoveryCodes, turnOff, turnOn } from '#app/auth/two_factor/switch_two_factor'
import { beginSetup, endSetup, secretInSetup, shownSetup } from '#app/auth/two_factor/setup'
import {
  codeValidator,
  proofAndCodeValidator,
  proofValidator,
} from '#app/auth/validators/two_factor'

const PAGE = '/account/two-factor'
const STALE = 'Sign out and sign in with Google again: that has to be of the last ten minutes.'
const WRONG = 'That code is wrong, or was used already. Wait for the next one.'

export default class TwoFactorController {
  show(ctx: HttpContext) {
    return this.#page(ctx, null)
  }

  /** With the password, shows the secret that the app is to learn. */
  async begin(ctx: HttpContext) {
    const { auth, request, response } = ctx
    const user = auth.getUserOrFail()
    const { currentPassword } = await request.validateUsing(proofValidator)
    const attempt = await currentPasswordAttempt(user.id)
    if (!attempt.allowed) return refuseTooMany(ctx, attempt.retryAfterSec, PAGE)
    const stale = { field: 'currentPassword', message: STALE }
    await proveOneself(ctx, user, currentPassword ?? '', stale)
    await attempt.forgive()
    if (!(await twoFactorOf(user.id))) beginSetup(ctx, user)
    return response.redirect().toPath(PAGE)
  }

  /** The first code proves that the app has learnt it. */
  async store(ctx: HttpContext) {
    const { auth, request, response, session, logger } = ctx
    const user = auth.getUserOrFail()
    const secret = secretInSetup(ctx, user)
    if (!secret) {
      session.flash('notice', 'Begin again: that took too long.')
      return response.redirect().toPath(PAGE)
    }
    const { code } = await request.validateUsing(codeValidator)
    const attempt = await codeAttempt(user.id, request.ip())
    if (!attempt.allowed) return refuseTooMany(ctx, attempt.retryAfterSec, PAGE)
    const codes = await turnOn(user.id, secret, code)
    if (!codes) throw fieldError('code', 'wrong', WRONG)
    await attempt.forgive()
    endSetup(ctx)
    logger.info({ event: 'auth.two_factor_on', user_id: user.id }, 'two-factor sign-in is on')
    return this.#page(ctx, codes)
  }

  async renewCodes(ctx: HttpContext) {
    const user = ctx.auth.getUserOrFail()
    if (!(await this.#isProven(ctx, user))) return
    return this.#page(ctx, await renewRecoveryCodes(user.id))
  }

  async destroy(ctx: HttpContext) {
    const { auth, response, session, logger } = ctx
    const user = auth.getUserOrFail()
    if (!(await this.#isProven(ctx, user))) return
    await turnOff(user.id, 'two_factor_off')
    logger.info({ event: 'auth.two_factor_off', user_id: user.id }, 'two-factor sign-in is off')
    session.flash('notice', 'Two-factor sign-in is off.')
    return response.redirect().toPath('/account')
  }

  /** Password and code, as at sign-in. False: it has answered that there were too many attempts. */
  async #isProven(ctx: HttpContext, user: User): Promise<boolean> {
    const form = await ctx.request.validateUsing(proofAndCodeValidator)
    const attempt = await proofAttempt(user.id, ctx.request.ip())
    if (!attempt.allowed) {
      refuseTooMany(ctx, attempt.retryAfterSec, PAGE)
      return false
    }
    const stale = { field: 'code', message: STALE }
    await proveOneself(ctx, user, form.currentPassword ?? '', stale)
    if (!(await takeCode(user.id, form.code))) throw fieldError('code', 'wrong', WRONG)
    await attempt.forgive()
    return true
  }

  /** New codes are in this one answer, and stored nowhere. */
  async #page(ctx: HttpContext, newCodes: string[] | null) {
    const { auth, inertia, response } = ctx
    const user = auth.getUserOrFail()
    const found = await twoFactorOf(user.id)
    response.header('cache-control', 'private, no-store')
    return inertia.render('auth/two_factor', {
      email: user.email,
      hasPassword: user.password !== null,
      twoFactor: found && { ...found, since: found.since.toISOString() },
      setup: found ? null : shownSetup(ctx, user),
      newCodes,
      wantedBy: await workspacesInNeed(user.id),
    })
  }
}
