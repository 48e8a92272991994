import type { HttpContext } from '@adonisjs/core/http'
import { refuseTooMany } from '#app/auth/refuse'
import { reportMailAttempt } from '#app/auth/throttle'
import { sendTest } from '#app/site_reports/sending/send_test'
import { sendSendingAgain } from '#app/site_reports/schedules/send_again'
import { switchSchedule } from '#app/site_reports/schedules/change_schedule'

/** Whether a report is sent, and what is sent beside its plan. */
export default class ReportSendingsController {
  async start(ctx: HttpContext) {
    await switchSchedule(ctx.auth.getUserOrFail(), keyOf(ctx), true)
    return this.#said(ctx, 'It is sent from now on.')
  }

  async stop(ctx: HttpContext) {
    await switchSchedule(ctx.auth.getUserOrFail(), keyOf(ctx), false)
    return this.#said(ctx, 'Nothing is sent until you switch it on again.')
  }

  async test(ctx: HttpContext) {
    const person = ctx.auth.getUserOrFail()
    const attempt = await reportMailAttempt(person.id)
    if (!attempt.allowed) return refuseTooMany(ctx, attempt.retryAfterSec, pathOf(ctx))
    await sendTest(person, keyOf(ctx))
    return this.#said(ctx, `A test is sent to ${person.email}.`)
  }

  async again(ctx: HttpContext) {
    const { auth, params } = ctx
    await sendSendingAgain(auth.getUserOrFail(), keyOf(ctx), params.sending)
    return this.#said(ctx, 'It is sent again in a moment.')
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
