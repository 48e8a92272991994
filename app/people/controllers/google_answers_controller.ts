import type User from '#app/auth/models/user'
import { signIn } from '#app/auth/sign_in'
import { googleIsConfigured } from '#config/ally'
import { openSession } from '#app/auth/open_session'
import { refuse, type Refusal } from '#app/auth/refuse'
import type { Language } from '#app/shared/languages'
import type { HttpContext } from '@adonisjs/core/http'
import { acceptWithGoogle, type GoogleAnswer } from '#app/people/accept_with_google'
import { beginGoogleProof, takeGoogleProof } from '#app/auth/google/prove_with_google'

/** An invitation that is answered by signing in with Google. */
export default class GoogleAnswersController {
  async ask(ctx: HttpContext) {
    const page = pageOf(ctx)
    if (!googleIsConfigured()) return ctx.response.redirect().toPath(page)
    return beginGoogleProof(ctx, page)
  }

  async answer(ctx: HttpContext) {
    const { i18n, params, response } = ctx
    const page = pageOf(ctx)
    const proof = takeGoogleProof(ctx)
    if (!proof) return response.redirect().toPath(page)
    const result = await acceptWithGoogle(params.token, proof, i18n.locale as Language)
    if ('user' in result) return this.#enter(ctx, result.user, result.outcome)
    if (result.outcome === 'gone') return response.redirect().toPath(page)
    return refuse(ctx, REFUSALS[result.outcome](result.email), page)
  }

  /** Who is known is asked for what is asked at sign-in, and then finds the invitation again. */
  async #enter(ctx: HttpContext, user: User, outcome: 'known' | 'joined') {
    if (outcome === 'known') {
      ctx.session.setIntendedUrl(pageOf(ctx))
      return ctx.response.redirect().toPath(await signIn(ctx, user, 'google'))
    }
    ctx.logger.info({ event: 'people.joined', user_id: user.id }, 'joined with Google')
    await openSession(ctx, user, 'google')
    return ctx.response.redirect().toPath('/sites')
  }
}

function pageOf({ params }: HttpContext) {
  return `/invitations/${encodeURIComponent(params.token)}`
}

type Refused = Exclude<GoogleAnswer['outcome'], 'joined' | 'known' | 'gone'>

const REFUSALS: Record<Refused, (email: string) => Refusal> = {
  not_verified: () => ({
    code: 'E_GOOGLE_NOT_VERIFIED',
    status: 403,
    message: 'Google has not verified the email of this account, so it cannot be used here.',
  }),
  other_address: (email) => ({
    code: 'E_GOOGLE_OTHER_ADDRESS',
    status: 403,
    message: `At Google you chose ${email}, which is not the address that was invited.`,
  }),
  link_first: (email) => ({
    code: 'E_GOOGLE_NOT_LINKED',
    status: 403,
    message: `${email} has an account with a password. Sign in with it, then link Google under Account.`,
  }),
}
