import db from '@adonisjs/lucid/services/db'
import { startRun } from '#app/jobs/start_run'
import { RunUnderWay } from '#app/jobs/exceptions'
import { siteRegistry } from '#app/sites/site_registry'
import { basisOf } from '#app/attribution/ledger/basis'
import { storedBases } from '#app/attribution/ledger/queries/bases'
import { sitesWithDueDays } from '#app/attribution/ledger/queries/due_days'
import { forgetFinishedRuns } from '#app/jobs/queries/forget_finished_runs'

/** The task of `start/jobs.ts`. */
export const CREDITS = 'credits'

/** Queues the crediting of each site with days that are due. Any process may call it at any time. */
export async function queueCredits() {
  for (const siteId of await sitesWithDueDays()) await queueOne(siteId)
}

/** The same for sites whose model, look-back, zone or plugins are not those that they were credited with. */
export async function queueChangedSites() {
  for (const { publicId, siteId, basis } of await storedBases()) {
    const site = await siteRegistry.find(publicId)
    if (site && basisOf(site) !== basis) await queueOne(siteId)
  }
}

/** These runs come by the minute, so only the latest one is kept. */
async function queueOne(siteId: string) {
  try {
    await db.connection('service').transaction(async (trx) => {
      await startRun({ person: null, siteId, task: CREDITS, trx })
      await forgetFinishedRuns(trx, siteId, CREDITS)
    })
  } catch (error) {
    if (!(error instanceof RunUnderWay)) throw error
  }
}
