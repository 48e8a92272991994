import type User from '#app/auth/models/user'
import { googleIsConfigured } from '#config/ally'
import type { HttpContext } from '@adonisjs/core/http'
import { signIn } from '#app/auth/sign_in'
import { refuse, type Refusal } from '#app/auth/refuse'
import { linkGoogle } from '#app/auth/google/link_google'
import { signInWithGoogle } from '#app/auth/google/sign_in_with_google'
import { leadToProof, pageOfProof } from '#app/auth/google/prove_with_google'
import { fetchGoogleAccount, type GoogleAccount } from '#app/auth/google/google_account'

/** Who asked to link a Google account, kept in the session from the button to the callback. */
export const LINKING_USER = 'google.linking_user'

/** Google returns to one address, whether somebody is signing in or linking. */
export default class GoogleController {
  async redirect(ctx: HttpContext) {
    pageOfProof(ctx) // of a proof that was begun and left
    if (!googleIsConfigured()) return ctx.response.redirect().toPath('/sign-in')
    return ctx.ally.use('google').redirect()
  }

  async callback(ctx: HttpContext) {
    const { auth, session, response } = ctx
    const linkingUser = session.pull(LINKING_USER)
    const isSignedIn = await auth.check()
    const page = pageOfProof(ctx)
    const back = isSignedIn ? '/account' : (page ?? '/sign-in')
    if (!googleIsConfigured()) return response.redirect().toPath(back)

    const account = await this.#account(ctx)
    if ('code' in account) return refuse(ctx, account, back)
    if (!isSignedIn && page) return leadToProof(ctx, page, account)
    if (!isSignedIn) return this.#signIn(ctx, account)
    if (auth.user!.id !== linkingUser) return response.redirect().toPath('/')
    return this.#link(ctx, auth.user!, account)
  }

  async #account({ ally, logger }: HttpContext): Promise<GoogleAccount | Refusal> {
    const google = ally.use('google')
    if (google.stateMisMatch()) return STALE
    if (google.accessDenied()) return CANCELLED
    try {
      return await fetchGoogleAccount(google)
    } catch (error: any) {
      // Not the error itself: it carries the request, and with it the secret. Nor its words: they can quote an answer.
      const { name, code, response } = error
      const facts = { event: 'auth.google_failed', error: name, code, status: response?.status }
      logger.warn(facts, 'Google did not say who it is')
      return UNREACHABLE
    }
  }

  async #signIn(ctx: HttpContext, account: GoogleAccount) {
    const result = await signInWithGoogle(account)
    if ('user' in result) {
      return ctx.response.redirect().toPath(await signIn(ctx, result.user, 'google'))
    }
    ctx.logger.warn({ event: 'auth.google_refused', reason: result.outcome }, 'sign-in refused')
    return refuse(ctx, REFUSALS[result.outcome](result.email), '/sign-in')
  }

  async #link(ctx: HttpContext, user: User, account: GoogleAccount) {
    if ((await linkGoogle(user, account)) === 'belongs_to_somebody_else') {
      return refuse(ctx, TAKEN, '/account')
    }
    ctx.logger.info({ event: 'auth.google_linked', user_id: user.id }, 'Google account linked')
    ctx.session.flash(
      'notice',
      'Your Google account is linked. You can sign in with it from now on.'
    )
    return ctx.response.redirect().toPath('/account')
  }
}

const STALE: Refusal = {
  code: 'E_GOOGLE_STATE',
  status: 400,
  message: 'Google sent you back too late, or from a sign-in begun elsewhere. Try again.',
}
const CANCELLED: Refusal = {
  code: 'E_GOOGLE_CANCELLED',
  status: 400,
  message: 'Nothing was done: you cancelled at Google.',
}
const UNREACHABLE: Refusal = {
  code: 'E_GOOGLE_UNREACHABLE',
  status: 502,
  message: 'Google did not answer as expected. Try again, or use your password.',
}
const TAKEN: Refusal = {
  code: 'E_GOOGLE_TAKEN',
  status: 409,
  message: 'Somebody else signs in with this Google account already.',
}
const REFUSALS: Record<string, (email: string) => Refusal> = {
  email_not_verified: () => ({
    code: 'E_GOOGLE_NOT_VERIFIED',
    status: 403,
    message: 'Google has not verified the email of this account, so it cannot be used here.',
  }),
  link_first: (email) => ({
    code: 'E_GOOGLE_NOT_LINKED',
    status: 403,
    message: `${email} has an account with a password. Sign in with it, then link Google under Account.`,
  }),
  no_account: (email) => ({
    code: 'E_GOOGLE_NO_ACCOUNT',
    status: 403,
    message: `Nobody here has the email ${email}. Ask an owner of your workspace to let you in.`,
  }),
}
