import type { HttpContext } from '@adonisjs/core/http'
import { isUuid } from '#app/shared/ids'
import { clock } from '#app/shared/clock'
import { record } from '#app/shared/record'
import { NotFound } from '#app/shared/tenant_db'
import { refuseTooMany } from '#app/auth/refuse'
import { reportMailAttempt } from '#app/auth/throttle'
import { sendTest } from '#app/site_reports/sending/send_test'
import { managingOne, switchSchedule } from '#app/site_reports/schedules/change_schedule'
import { sendAgain } from '#app/site_reports/schedules/queries/sending_rows'

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
    await managingOne(auth.getUserOrFail(), keyOf(ctx), async (trx, site) => {
      const id: string = params.sending
      const sending = isUuid(id) ? await sendAgain(trx, site.id, id, clock.now()) : null
      if (!sending) throw new NotFound()
      const subject = sending.email ?? ''
      await record(trx, { action: 'report_mail.sent_again', siteId: site.id, subject })
    })
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
