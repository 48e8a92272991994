import { googleIsConfigured } from '#config/ally'
import { openSession } from '#app/auth/open_session'
import { brandOf } from '#app/branding/brand_of'
import { refuseTooMany } from '#app/auth/refuse'
import { resetAttempt } from '#app/auth/throttle'
import type { Language } from '#app/shared/languages'
import type { HttpContext } from '@adonisjs/core/http'
import { invitedAccount } from '#app/people/validators/people_validators'
import BrandTransformer from '#app/branding/transformers/brand_transformer'
import { acceptInvitation, acceptWithAccount, invitationOf } from '#app/people/accept_invitation'

/** For whoever has the link, signed in or not. */
export default class InvitationAnswersController {
  /** Looking at the link does not use it up: mail scanners look at every link. */
  async show({ auth, inertia, params, request, response, session }: HttpContext) {
    response.header('Referrer-Policy', 'same-origin').header('Cache-Control', 'no-store')
    const found = await invitationOf(params.token)
    const isSignedIn = await auth.check()
    if (found && !isSignedIn) session.setIntendedUrl(request.url())
    return inertia.render('auth/invitation', {
      token: params.token,
      invitation: found && {
        workspace: found.workspace,
        email: found.email,
        role: found.role,
        invitedBy: found.invitedBy,
        hasAccount: found.hasAccount,
      },
      google: googleIsConfigured(),
      signedInAs: isSignedIn ? auth.user!.email : null,
      brand: found && BrandTransformer.transform(await brandOf(found.workspaceId)),
    })
  }

  /** Of a person who is signed in. */
  async accept({ auth, params, response, session, logger }: HttpContext) {
    const person = auth.getUserOrFail()
    const accepted = await acceptInvitation(params.token, person)
    if (!accepted) return response.redirect().toPath(pageOf(params.token))
    logger.info({ event: 'people.joined', user_id: person.id }, 'an invitation was accepted')
    session.flash('notice', 'Welcome: you belong to the workspace now.')
    return response.redirect().toPath('/sites')
  }

  /** Of somebody who has no account: it is made with the address that was invited. */
  async register(ctx: HttpContext) {
    const { request, response, params, logger, i18n } = ctx
    const attempt = await resetAttempt(request.ip())
    if (!attempt.allowed) return refuseTooMany(ctx, attempt.retryAfterSec, pageOf(params.token))

    const found = await invitationOf(params.token)
    if (!found || found.hasAccount) return response.redirect().toPath(pageOf(params.token))
    const form = await request.validateUsing(invitedAccount, { meta: { email: found.email } })
    const account = { ...form, language: i18n.locale as Language }
    const user = await acceptWithAccount(params.token, found.email, account)
    if (!user) return response.redirect().toPath(pageOf(params.token))

    logger.info({ event: 'people.joined', user_id: user.id }, 'an invited person has an account')
    await openSession(ctx, user, 'sign_up')
    return response.redirect().toPath('/sites')
  }
}

function pageOf(token: string) {
  return `/invitations/${encodeURIComponent(token)}`
}
