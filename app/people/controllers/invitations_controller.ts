import type { HttpContext } from '@adonisjs/core/http'
import type { Language } from '#app/shared/languages'
import { isUuid } from '#app/shared/ids'
import { invitationAttempt } from '#app/auth/throttle'
import { refuseTooMany } from '#app/auth/refuse'
import { NotFound } from '#app/shared/tenant_db'
import { invite, inviteAgain, withdrawInvitation, type SentInvitation } from '#app/people/invite'
import { newInvitation } from '#app/people/validators/people_validators'

/** Invitations to a workspace, for those who may invite. */
export default class InvitationsController {
  async store(ctx: HttpContext) {
    const { auth, i18n, params, request } = ctx
    const person = auth.getUserOrFail()
    const form = await request.validateUsing(newInvitation)
    if (await this.#isFlood(ctx)) return
    return this.#sent(ctx, await invite(person, params.workspace, form, i18n.locale as Language))
  }

  async resend(ctx: HttpContext) {
    const { auth, i18n, params } = ctx
    const person = auth.getUserOrFail()
    const id = idOf(params.invitation)
    if (await this.#isFlood(ctx)) return
    return this.#sent(ctx, await inviteAgain(person, params.workspace, id, i18n.locale as Language))
  }

  async destroy({ auth, params, response, session }: HttpContext) {
    const person = auth.getUserOrFail()
    const { email } = await withdrawInvitation(person, params.workspace, idOf(params.invitation))
    session.flash('notice', `The invitation of ${email} is withdrawn.`)
    return response.redirect().toPath(`/workspaces/${params.workspace}/people`)
  }

  /** An account that somebody took over must not become a source of mails. */
  async #isFlood(ctx: HttpContext): Promise<boolean> {
    const attempt = await invitationAttempt(ctx.auth.getUserOrFail().id)
    if (attempt.allowed) return false
    refuseTooMany(ctx, attempt.retryAfterSec, `/workspaces/${ctx.params.workspace}/people`)
    return true
  }

  #sent({ params, response, session }: HttpContext, { email, link }: SentInvitation) {
    if (link) session.flash('invitationLink', link)
    session.flash('notice', link ? `${email} can join by the link below.` : `${email} is invited.`)
    return response.redirect().toPath(`/workspaces/${params.workspace}/people`)
  }
}

function idOf(text: string): string {
  if (!isUuid(text)) throw new NotFound()
  return text
}
