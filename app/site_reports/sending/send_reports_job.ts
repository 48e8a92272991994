import mail from '@adonisjs/mail/services/main'
import db from '@adonisjs/lucid/services/db'
import logger from '@adonisjs/core/services/logger'
import { clock } from '#app/shared/clock'
import { canSendMail } from '#config/mail'
import { siteAsOfNow } from '#app/sites/queries/site_as_of_now'
import { madeReport, type MadeReport } from '#app/site_reports/sending/made_report'
import { scheduleById } from '#app/site_reports/schedules/queries/schedule_rows'
import { failureOf, tryAgainAt } from '#app/site_reports/sending/mail_failure'
import {
  dueReports,
  giveUpLost,
  handOver,
  noteOutcome,
  type DueReport,
  type Outcome,
} from '#app/site_reports/sending/queries/due_sendings'
import ReportMail from '#app/site_reports/mails/report_mail'
import type { Job } from '#app/jobs/types'

/** Longer than a mail server may take to answer. */
const LEASE_MS = 10 * 60_000
/** How long a report waits for days that are being counted, and how often it looks again, also for a mail server. */
const PATIENCE_MS = 2 * 3_600_000
const LOOK_AGAIN_MS = 5 * 60_000

const LOST = 'It was being sent when the server stopped: nobody knows whether it arrived.'
const NO_ONE = 'They are not to get it any more.'
const GONE = 'The site was removed.'
const NO_MAIL = 'This installation sends no mail.'

/** Sends what is due for a site. What is left after an interruption is still in the ledger. */
export async function run(job: Job<object, number>) {
  const { siteId } = job
  await giveUpLost(siteId, clock.now(), LOST)
  const site = await siteAsOfNow(siteId)
  let done = 0
  for (const report of await dueReports(siteId, clock.now())) {
    if (!site) await all(siteId, report, { state: 'skipped', problem: GONE })
    else if (!canSendMail()) await postpone(siteId, report, NO_MAIL)
    else await sendReport(siteId, report)
    await job.progress(++done, null)
  }
  job.finish(done)
}

/** Made once, for everybody on its list. */
async function sendReport(siteId: string, report: DueReport) {
  const { scheduleId, firstDay, lastDay, sendings } = report
  const schedule = await scheduleById(db.connection('service'), siteId, scheduleId)
  if (!schedule) return
  const made = await madeReport(siteId, { from: firstDay, to: lastDay }, schedule)
  if (made.pendingDays && clock.now().getTime() - Date.parse(report.since) < PATIENCE_MS) {
    return postpone(siteId, report)
  }
  for (const { id, recipientId } of sendings) {
    await sendOne(siteId, { id, recipientId, every: schedule.every }, made)
  }
}

function postpone(siteId: string, report: DueReport, problem?: string) {
  const dueAt = new Date(clock.now().getTime() + LOOK_AGAIN_MS)
  return all(siteId, report, { state: 'waiting', problem, dueAt })
}

async function all(siteId: string, { sendings }: DueReport, outcome: Outcome) {
  for (const { id } of sendings) await noteOutcome(siteId, id, 'waiting', outcome, clock.now())
}

async function sendOne(
  siteId: string,
  { id, recipientId, every }: { id: string; recipientId: string; every: 'week' | 'month' },
  made: MadeReport
) {
  const now = clock.now()
  const to = await handOver(siteId, id, now, new Date(now.getTime() + LEASE_MS))
  if (!to) return noteOutcome(siteId, id, 'waiting', { state: 'skipped', problem: NO_ONE }, now)
  try {
    await mail.send(new ReportMail({ ...to, siteId, recipientId, every, sendingId: id }, made))
    await noteOutcome(siteId, id, 'handed', { state: 'sent' }, clock.now())
  } catch (error) {
    logger.error({ err: error, site: siteId, sending: id }, 'a report was not sent')
    await noteFailure(siteId, { id, attempts: to.attempts }, error)
  }
}

async function noteFailure(
  siteId: string,
  { id, attempts }: { id: string; attempts: number },
  error: unknown
) {
  const now = clock.now()
  const { kind, problem } = failureOf(error)
  if (kind === 'unknown')
    return noteOutcome(siteId, id, 'handed', { state: 'uncertain', problem }, now)
  const again = kind === 'retry' ? tryAgainAt(attempts, now) : null
  const outcome = again
    ? ({ state: 'waiting', problem, dueAt: again } as const)
    : ({ state: 'failed', problem } as const)
  await noteOutcome(siteId, id, 'handed', outcome, now)
}
