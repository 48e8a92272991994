import db from '@adonisjs/lucid/services/db'
import { clock } from '#app/shared/clock'
import { startRun } from '#app/jobs/start_run'
import { RunUnderWay } from '#app/jobs/exceptions'
import { forgetFinishedRuns } from '#app/jobs/queries/forget_finished_runs'
import { nextSending, periodOfSending } from '#app/site_reports/schedules/plan'
import {
  addSendings,
  lockDueSchedules,
  lockMovedSchedules,
  planNext,
  sitesWithDueSendings,
} from '#app/site_reports/sending/queries/due_schedules'

/** The task of `start/jobs.ts`. */
export const REPORT_MAILS = 'report_mails'

const AT_ONCE = 100
/** Clocks of two zones are never further apart. */
const FURTHEST_MS = 27 * 3_600_000

/** Writes into the ledger what is due, and queues the sending. Any process may call it at any time. */
export async function queueReports() {
  await followZones()
  while ((await planDue()) === AT_ONCE);
  for (const siteId of await due()) await queueOne(siteId)
}

/**
 * The lines of the ledger and the next time are one transaction: whoever dies before it ends has planned nothing. Of what was missed while
 * nothing ran, the oldest is sent, and not one for every week.
 */
function planDue(): Promise<number> {
  const now = clock.now()
  return db.connection('service').transaction(async (trx) => {
    const schedules = await lockDueSchedules(trx, now, AT_ONCE)
    for (const schedule of schedules) {
      const period = periodOfSending(schedule, schedule.zone, schedule.nextAt)
      await addSendings(trx, schedule, period, now)
      const next = nextSending(schedule, schedule.siteZone, now)
      await planNext(trx, schedule, next, schedule.siteZone)
    }
    return schedules.length
  })
}

/** A time that the new clocks have shown already is now; the ledger keeps a period from being sent twice. */
function followZones() {
  return db.connection('service').transaction(async (trx) => {
    for (const schedule of await lockMovedSchedules(trx)) {
      const from = new Date(schedule.nextAt.getTime() - FURTHEST_MS)
      await planNext(
        trx,
        schedule,
        nextSending(schedule, schedule.siteZone, from),
        schedule.siteZone
      )
    }
  })
}

function due() {
  return db.connection('service').transaction((trx) => sitesWithDueSendings(trx, clock.now()))
}

async function queueOne(siteId: string) {
  try {
    await db.connection('service').transaction(async (trx) => {
      await startRun({ person: null, siteId, task: REPORT_MAILS, trx })
      await forgetFinishedRuns(trx, siteId, REPORT_MAILS)
    })
  } catch (error) {
    if (!(error instanceof RunUnderWay)) throw error
  }
}
