import type { HttpContext } from '@adonisjs/core/http'
import { refuseTooMany } from '#app/auth/refuse'
import { ensureSeesSite } from '#app/shared/tenant_db'
import { reportMailAttempt } from '#app/auth/throttle'
import { recipientForm } from '#app/site_reports/validators/schedule_validators'
import {
  askWhetherWanted,
  putOnList,
  takeOffList,
} from '#app/site_reports/schedules/change_recipients'

/** Who gets a report. */
export default class ReportRecipientsController {
  async store(ctx: HttpContext) {
    const { auth, params, request } = ctx
    const person = auth.getUserOrFail()
    await ensureSeesSite(person.id, params.id)
    const { userId, email } = await request.validateUsing(recipientForm)
    if (await this.#isFlood(ctx)) return
    const { isAsked } = await putOnList(person, keyOf(ctx), userId ? { userId } : { email: email! })
    return this.#said(
      ctx,
      isAsked ? `${email} is asked whether they want it.` : 'They are on the list.'
    )
  }

  async ask(ctx: HttpContext) {
    if (await this.#isFlood(ctx)) return
    await askWhetherWanted(ctx.auth.getUserOrFail(), keyOf(ctx), ctx.params.recipient)
    return this.#said(ctx, 'An address is asked at most once a day.')
  }

  async destroy(ctx: HttpContext) {
    await takeOffList(ctx.auth.getUserOrFail(), keyOf(ctx), ctx.params.recipient)
    return this.#said(ctx, 'They are off the list.')
  }

  /** An account that somebody took over must not become a source of mails. */
  async #isFlood(ctx: HttpContext): Promise<boolean> {
    const attempt = await reportMailAttempt(ctx.auth.getUserOrFail().id)
    if (attempt.allowed) return false
    refuseTooMany(ctx, attempt.retryAfterSec, pathOf(ctx))
    return true
  }

  #said(ctx: HttpContext, notice: string) {
    ctx.session.flash('notice', notice)
    return ctx.response.redirect().toPath(pathOf(ctx))
  }
}

function keyOf({ params }: HttpContext) {
  return { siteId: params.id, id: params.schedule }
}

function pathOf({ params }: HttpContext) {
  return `/sites/${params.id}/report/mails/${params.schedule}`
}
