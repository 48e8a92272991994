import type { HttpContext } from '@adonisjs/core/http'
import { SECTIONS } from '#app/site_reports/sections'
import { LANGUAGES, type Language } from '#app/shared/languages'
import { ensureSeesSite } from '#app/shared/tenant_db'
import { scheduleForm } from '#app/site_reports/validators/schedule_validators'
import { previewOf, schedulePage, schedulesPage } from '#app/site_reports/schedules/schedule_page'
import {
  createSchedule,
  deleteSchedule,
  editSchedule,
} from '#app/site_reports/schedules/change_schedule'
import WatchedSiteTransformer from '#app/reports/transformers/watched_site_transformer'
import ReportRecipientTransformer from '#app/site_reports/transformers/report_recipient_transformer'
import ReportScheduleTransformer from '#app/site_reports/transformers/report_schedule_transformer'
import ReportSendingTransformer from '#app/site_reports/transformers/report_sending_transformer'

/** Reports that a site sends by mail. */
export default class ReportSchedulesController {
  async index({ auth, params, inertia, i18n }: HttpContext) {
    const { site, lists, sendsMail } = await schedulesPage(auth.getUserOrFail(), params.id)
    return inertia.render('sites/report_mails', {
      site: WatchedSiteTransformer.transform(site),
      sendsMail,
      choices: choicesIn(i18n.locale as Language),
      schedules: ReportScheduleTransformer.transform(lists.map(({ schedule }) => schedule)),
      counts: lists.map(({ recipients }) => recipients.length),
    })
  }

  async store({ auth, params, request, response, session }: HttpContext) {
    const person = auth.getUserOrFail()
    await ensureSeesSite(person.id, params.id)
    const id = await createSchedule(person, params.id, await request.validateUsing(scheduleForm))
    session.flash('notice', 'Now say who gets it. Nothing is sent until you switch it on.')
    return response.redirect().toPath(`/sites/${params.id}/report/mails/${id}`)
  }

  /** When the preview cannot be made the page comes without it. */
  async show({ auth, params, inertia, logger }: HttpContext) {
    const key = { siteId: params.id, id: params.schedule }
    const page = await schedulePage(auth.getUserOrFail(), key)
    const { site, schedule, recipients, sendings, members, period, sendsMail } = page
    return inertia.render('sites/report_mail', {
      site: WatchedSiteTransformer.transform(site),
      period: { ...period },
      sendsMail,
      choices: choicesIn(schedule.language),
      schedule: ReportScheduleTransformer.transform(schedule),
      recipients: ReportRecipientTransformer.transform(recipients),
      sendings: ReportSendingTransformer.transform(sendings),
      members: members.map(({ userId, email, name }) => ({ userId, email, name })),
      preview: () =>
        previewOf(schedule, period).catch((err: unknown) => {
          logger.error({ err }, 'the preview of a report could not be made')
          return null
        }),
    })
  }

  async update({ auth, params, request, response, session }: HttpContext) {
    const person = auth.getUserOrFail()
    await ensureSeesSite(person.id, params.id)
    const plan = await request.validateUsing(scheduleForm)
    await editSchedule(person, { siteId: params.id, id: params.schedule }, plan)
    session.flash('notice', 'Saved.')
    return response.redirect().toPath(`/sites/${params.id}/report/mails/${params.schedule}`)
  }

  async destroy({ auth, params, response, session }: HttpContext) {
    await deleteSchedule(auth.getUserOrFail(), { siteId: params.id, id: params.schedule })
    session.flash('notice', 'The report by mail is removed.')
    return response.redirect().toPath(`/sites/${params.id}/report/mails`)
  }
}

function choicesIn(language: Language) {
  return { sections: [...SECTIONS], languages: [...LANGUAGES], language }
}
