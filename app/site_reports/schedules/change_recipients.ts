import mail from '@adonisjs/mail/services/main'
import logger from '@adonisjs/core/services/logger'
import { clock } from '#app/shared/clock'
import { record } from '#app/shared/record'
import { isUuid, uuidv7 } from '#app/shared/ids'
import { NotFound } from '#app/shared/tenant_db'
import { lookOfWorkspace } from '#app/branding/brand_of'
import { nameOf, type ActingPerson } from '#app/shared/person'
import { canSendMail, linkBase } from '#config/mail'
import { recipientToken } from '#app/site_reports/sending/recipient_token'
import ReportQuestionMail from '#app/site_reports/mails/report_question_mail'
import { workspaceOfSite } from '#app/site_reports/page/workspace_of_site'
import { managingOne, type ScheduleKey } from '#app/site_reports/schedules/change_schedule'
import { peopleOfWorkspace } from '#app/people/queries/people_of_workspace'
import {
  MailNotSent,
  NoMailServer,
  TooManyOutside,
  TooManyRecipients,
} from '#app/site_reports/exceptions'
import {
  addRecipient,
  noteAsked,
  outsideAddresses,
  recipientsOf,
  takeFromList,
} from '#app/site_reports/schedules/queries/recipient_rows'

const MOST = 25
const MOST_OUTSIDE = 100
/** An address is asked once in a while, however often it is put on the list. */
const ASK_AGAIN_MS = 24 * 3_600_000

/** Of a member, or of an address outside, which is asked whether it wants this before it gets any. */
export type Wanted = { userId: string } | { email: string }

export async function putOnList(person: ActingPerson, key: ScheduleKey, wanted: Wanted) {
  const { siteId, id: scheduleId } = key
  const isFull = 'email' in wanted && (await outsideAddresses(siteId)) >= MOST_OUTSIDE
  const added = await managingOne(person, key, async (trx, site, schedule) => {
    const people = await peopleOfWorkspace(trx)
    const member = people.find((one) =>
      'userId' in wanted ? one.userId === wanted.userId : one.email === wanted.email
    )
    if (!member && 'userId' in wanted) throw new NotFound()
    const before = await recipientsOf(trx, siteId, scheduleId)
    if (before.length >= MOST) throw new TooManyRecipients()
    if (!member && isFull) throw new TooManyOutside()
    if (!member && !canSendMail()) throw new NoMailServer()
    const email = member ? null : (wanted as { email: string }).email
    const id = await addRecipient(trx, {
      siteId,
      scheduleId,
      id: uuidv7(clock.now().getTime()),
      userId: member?.userId ?? null,
      email,
    })
    const subject = member?.email ?? email!
    await record(trx, {
      action: 'report_mail.recipient_added',
      siteId,
      subject,
      after: { site: site.name },
    })
    return { id, email, language: schedule.language }
  })
  if (added.email) await askWhetherWanted(person, key, added.id)
  return { isAsked: added.email !== null }
}

/** Throws `E_MAIL_NOT_SENT`; the address stays on the list and can be asked again. */
export async function askWhetherWanted(person: ActingPerson, key: ScheduleKey, id: string) {
  const now = clock.now()
  const question = await managingOne(person, key, async (trx, site, { language, every }) => {
    const recipients = await recipientsOf(trx, key.siteId, key.id)
    const found = recipients.find((one) => one.id === id)
    if (!found) throw new NotFound()
    const isRecent = found.askedAt && now.getTime() - found.askedAt.getTime() < ASK_AGAIN_MS
    if (found.userId || found.confirmedAt || found.stoppedAt || isRecent) return null
    await noteAsked(trx, key.siteId, id, now)
    const workspaceId = await workspaceOfSite(trx, key.siteId)
    return { to: found.email, language, every, site: site.name, workspaceId }
  })
  if (!question) return
  const { to, language, every, site, workspaceId } = question
  const url = `${linkBase}/report-mails/${recipientToken({ siteId: key.siteId, recipientId: id })}`
  const look = await lookOfWorkspace(workspaceId)
  try {
    await mail.send(
      new ReportQuestionMail(to, language, look, { url, site, every, inviter: nameOf(person) })
    )
  } catch (err) {
    logger.error({ err }, 'an address could not be asked whether it wants reports')
    await managingOne(person, key, (trx) => noteAsked(trx, key.siteId, id, new Date(0)))
    throw new MailNotSent()
  }
}

export function takeOffList(person: ActingPerson, key: ScheduleKey, id: string) {
  return managingOne(person, key, async (trx, site) => {
    const taken = isUuid(id) ? await takeFromList(trx, key.siteId, id, clock.now()) : null
    if (!taken) throw new NotFound()
    await record(trx, {
      action: 'report_mail.recipient_removed',
      siteId: key.siteId,
      subject: taken.email,
      before: { site: site.name },
    })
  })
}
