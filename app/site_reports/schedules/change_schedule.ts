import { uuidv7 } from '#app/shared/ids'
import { clock } from '#app/shared/clock'
import { record } from '#app/shared/record'
import { isUuid } from '#app/shared/ids'
import { canSendMail } from '#config/mail'
import { nameOf, type ActingPerson } from '#app/shared/person'
import { inSite, NotFound } from '#app/shared/tenant_db'
import { nextSending } from '#app/site_reports/schedules/plan'
import { watchedSite, type WatchedSite } from '#app/reports/queries/watched_site'
import { ensureMayChangeSites } from '#app/sites/policies/site_policy'
import { recipientsOf } from '#app/site_reports/schedules/queries/recipient_rows'
import { NobodyToSendTo, NoMailServer, TooManySchedules } from '#app/site_reports/exceptions'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import {
  addSchedule,
  removeSchedule,
  scheduleById,
  schedulesOfSite,
  writeSchedule,
  type Schedule,
  type SchedulePlan,
} from '#app/site_reports/schedules/queries/schedule_rows'

const MOST = 10

export interface ScheduleKey {
  siteId: string
  id: string
}

/** It sends nothing yet. Returns its id. */
export function createSchedule(person: ActingPerson, siteId: string, plan: SchedulePlan) {
  return managing(person, siteId, async (trx, site) => {
    const schedules = await schedulesOfSite(trx, siteId)
    if (schedules.length >= MOST) throw new TooManySchedules()
    const now = clock.now()
    const id = uuidv7(now.getTime())
    await addSchedule(trx, { ...plan, siteId, id, createdBy: nameOf(person) }, now)
    await record(trx, {
      action: 'report_mail.created',
      siteId,
      subject: site.name,
      after: told(plan),
    })
    return id
  })
}

export function editSchedule(person: ActingPerson, key: ScheduleKey, plan: SchedulePlan) {
  return managingOne(person, key, async (trx, site, before) => {
    await writeSchedule(trx, key, plan, before.nextAt && nextOf(plan, site))
    await record(trx, {
      action: 'report_mail.changed',
      siteId: key.siteId,
      subject: site.name,
      before: told(before),
      after: told(plan),
    })
  })
}

/** Whether it sends. What was planned while it did not is not made up for. */
export function switchSchedule(person: ActingPerson, key: ScheduleKey, isOn: boolean) {
  return managingOne(person, key, async (trx, site, schedule) => {
    if (isOn && !canSendMail()) throw new NoMailServer()
    const recipients = await recipientsOf(trx, key.siteId, key.id)
    if (isOn && recipients.length === 0) throw new NobodyToSendTo()
    if (isOn === (schedule.nextAt !== null)) return
    await writeSchedule(trx, key, schedule, isOn ? nextOf(schedule, site) : null)
    const action = isOn ? 'report_mail.resumed' : 'report_mail.paused'
    await record(trx, { action, siteId: key.siteId, subject: site.name })
  })
}

export function deleteSchedule(person: ActingPerson, key: ScheduleKey) {
  return managingOne(person, key, async (trx, site, before) => {
    await removeSchedule(trx, key.siteId, key.id)
    await record(trx, {
      action: 'report_mail.removed',
      siteId: key.siteId,
      subject: site.name,
      before: told(before),
    })
  })
}

function managing<T>(
  person: ActingPerson,
  siteId: string,
  work: (trx: TransactionClientContract, site: WatchedSite) => Promise<T>
) {
  return inSite(person.id, siteId, async ({ trx, role }) => {
    await ensureMayChangeSites(person, role)
    return work(trx, await watchedSite(trx, siteId))
  })
}

export function managingOne<T>(
  person: ActingPerson,
  { siteId, id }: ScheduleKey,
  work: (trx: TransactionClientContract, site: WatchedSite, schedule: Schedule) => Promise<T>
) {
  return managing(person, siteId, async (trx, site) => {
    const schedule = isUuid(id) ? await scheduleById(trx, siteId, id) : null
    if (!schedule) throw new NotFound()
    return work(trx, site, schedule)
  })
}

function nextOf(plan: SchedulePlan, { timezone }: WatchedSite) {
  return { at: nextSending(plan, timezone, clock.now()), zone: timezone }
}

function told({ every, onDay, atHour, sections, attachments, language }: SchedulePlan) {
  return { every, onDay, atHour, sections, attachments, language }
}
