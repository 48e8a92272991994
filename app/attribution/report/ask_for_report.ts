import db from '@adonisjs/lucid/services/db'
import { clock } from '#app/shared/clock'
import { startRun } from '#app/jobs/start_run'
import { latestRun } from '#app/jobs/queries/runs'
import { RunUnderWay } from '#app/jobs/exceptions'
import { storedReport } from '#app/attribution/report/stored_report'
import type { KnownSite } from '#app/sites/site_registry'
import type { JobRun } from '#app/jobs/types'
import type { Period } from '#app/attribution/report/types'

/** The task of `start/jobs.ts`. */
export const ATTRIBUTION_REPORT = 'attribution_report'

/** What failed or was stopped is not begun again at once by a page that somebody has left open. */
const REST_MS = 300_000

/**
 * Queues the report of a period, if there is none that is good enough and none of the site is under way. Nobody's run: whoever
 * may see the page may ask for it.
 */
export async function askForReport(site: KnownSite, { from, to }: Period) {
  const period = { from, to }
  try {
    await db.connection('service').transaction(async (trx) => {
      const stored = await storedReport(trx, site, period, 'channel')
      if (stored && !stored.isStale) return
      if (rests(await latestRun(trx, site.id, ATTRIBUTION_REPORT), period)) return
      await startRun({
        person: null,
        siteId: site.id,
        task: ATTRIBUTION_REPORT,
        payload: period,
        trx,
      })
    })
  } catch (error) {
    if (!(error instanceof RunUnderWay)) throw error
  }
}

function rests(run: JobRun | null, { from, to }: Period) {
  if (!run || run.payload.from !== from || run.payload.to !== to) return false
  const isOver = run.state === 'failed' || run.state === 'stopped'
  return isOver && clock.now().getTime() - Date.parse(run.finishedAt!) < REST_MS
}
