import { randomUUID } from 'node:crypto'
import mail from '@adonisjs/mail/services/main'
import logger from '@adonisjs/core/services/logger'
import { canSendMail } from '#config/mail'
import { schedulePage } from '#app/site_reports/schedules/schedule_page'
import { madeReport } from '#app/site_reports/sending/made_report'
import { MailNotSent, NoMailServer } from '#app/site_reports/exceptions'
import ReportMail from '#app/site_reports/mails/report_mail'
import type { ActingPerson } from '#app/shared/person'
import type { ScheduleKey } from '#app/site_reports/schedules/change_schedule'

/** The mail with its files, to whoever asks and to nobody else; it is in no ledger. */
export async function sendTest(person: ActingPerson, key: ScheduleKey) {
  const { schedule, period } = await schedulePage(person, key)
  if (!canSendMail()) throw new NoMailServer()
  const made = await madeReport(key.siteId, period, schedule)
  const to = {
    email: person.email,
    isMember: true,
    siteId: key.siteId,
    recipientId: null,
    every: schedule.every,
    sendingId: randomUUID(),
  }
  try {
    await mail.send(new ReportMail(to, made))
  } catch (err) {
    logger.error({ err }, 'a test of a report was not sent')
    throw new MailNotSent()
  }
}
