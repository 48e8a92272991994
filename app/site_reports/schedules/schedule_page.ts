import edge from 'edge.js'
import { clock } from '#app/shared/clock'
import { canSendMail } from '#config/mail'
import { managingOne, type ScheduleKey } from '#app/site_reports/schedules/change_schedule'
import { inSite } from '#app/shared/tenant_db'
import { madeReport } from '#app/site_reports/sending/made_report'
import { reportMailView } from '#app/site_reports/mails/report_mail_view'
import { nextSending, periodOfSending } from '#app/site_reports/schedules/plan'
import { watchedSite } from '#app/reports/queries/watched_site'
import { ensureMayChangeSites } from '#app/sites/policies/site_policy'
import { peopleOfWorkspace } from '#app/people/queries/people_of_workspace'
import { recipientsOf } from '#app/site_reports/schedules/queries/recipient_rows'
import { latestSendings } from '#app/site_reports/schedules/queries/sending_rows'
import { schedulesOfSite, type Schedule } from '#app/site_reports/schedules/queries/schedule_rows'
import type { ActingPerson } from '#app/shared/person'
import type { Period } from '#app/shared/period'

/** The reports that a site sends. */
export function schedulesPage(person: ActingPerson, siteId: string) {
  return inSite(person.id, siteId, async ({ trx, role }) => {
    await ensureMayChangeSites(person, role)
    const site = await watchedSite(trx, siteId)
    const schedules = await schedulesOfSite(trx, siteId)
    const lists = []
    for (const schedule of schedules) {
      lists.push({ schedule, recipients: await recipientsOf(trx, siteId, schedule.id) })
    }
    return { site, lists, sendsMail: canSendMail() }
  })
}

/** One of them, with who gets it and what was sent. */
export function schedulePage(person: ActingPerson, key: ScheduleKey) {
  return managingOne(person, key, async (trx, site, schedule) => ({
    site,
    schedule,
    recipients: await recipientsOf(trx, key.siteId, key.id),
    sendings: await latestSendings(trx, key.siteId, key.id),
    members: await peopleOfWorkspace(trx),
    period: nextPeriod(schedule, site.timezone),
    sendsMail: canSendMail(),
  }))
}

/** The mail as it would go out today, to look at: the picture in it comes with it. */
export async function previewOf(schedule: Schedule, period: Period): Promise<string> {
  const made = await madeReport(schedule.siteId, period, { ...schedule, attachments: [] })
  const { logo } = made.look
  const view = reportMailView(
    { isMember: true, siteId: schedule.siteId, every: schedule.every },
    made,
    null
  )
  const picture = logo && `data:image/png;base64,${logo.toString('base64')}`
  return edge.render('emails/report_html', { ...view, logo: picture })
}

/** Of the latest report that is over by now: what a test and the preview show. */
export function nextPeriod(schedule: Schedule, zone: string): Period {
  const now = clock.now()
  const next = schedule.nextAt ?? nextSending(schedule, zone, now)
  const period = periodOfSending(schedule, zone, next)
  return period.to < now.toISOString().slice(0, 10) ? period : periodOfSending(schedule, zone, now)
}
