import db from '@adonisjs/lucid/services/db'
import { startRun } from '#app/jobs/start_run'
import { RunUnderWay } from '#app/jobs/exceptions'
import { visitedSites } from '#app/traffic/visited_sites'
import { sitesWithOtherBasis } from '#app/traffic/days/queries/bases'
import { sitesWithDueDays } from '#app/traffic/days/queries/due_days'
import { closeDays, makeTodayDue } from '#app/traffic/days/queries/close_days'
import { forgetFinishedRuns } from '#app/jobs/queries/forget_finished_runs'

/** The task of `start/jobs.ts`. */
export const TRAFFIC = 'traffic'

/** Queues the deriving of each site with days that are due. Any process may call it at any time. */
export async function queueTraffic() {
  for (const siteId of await sitesWithDueDays()) await queueOne(siteId)
}

/** Days that go on, of sites on which this process has stored something. */
export async function makeVisitedDue() {
  await makeTodayDue(visitedSites.take())
}

/** What time brings: days that ended, and sites that are in another zone or were never derived. */
export async function queueWithTime() {
  await closeDays()
  for (const siteId of await sitesWithOtherBasis()) await queueOne(siteId)
}

/** These runs come by the minute, so only the latest one is kept. */
async function queueOne(siteId: string) {
  try {
    await db.connection('service').transaction(async (trx) => {
      await startRun({ person: null, siteId, task: TRAFFIC, trx })
      await forgetFinishedRuns(trx, siteId, TRAFFIC)
    })
  } catch (error) {
    if (!(error instanceof RunUnderWay)) throw error
  }
}
