import db from '@adonisjs/lucid/services/db'
import { startRun } from '#app/jobs/start_run'
import { RunUnderWay } from '#app/jobs/exceptions'
import { sitesWithDueDays } from '#app/attribution/ledger/queries/due_days'

/** The task of `start/jobs.ts`. */
export const CREDITS = 'credits'

/** Queues the crediting of each site with days that are due. Any process may call it at any time. */
export async function queueCredits() {
  for (const siteId of await sitesWithDueDays()) {
    try {
      await db
        .connection('service')
        .transaction((trx) => startRun({ person: null, siteId, task: CREDITS, trx }))
    } catch (error) {
      if (!(error instanceof RunUnderWay)) throw error
    }
  }
}
