import { clock } from '#app/shared/clock'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Job } from '#app/jobs/types'
import { MAX_AGE_MS } from '#app/sites/site_registry'
import { replaySite, type ReplayCursor } from '#app/replay/replay_site'
import { siteOfRun } from '#app/replay/queries/site_of_run'

/** What people are told when it has finished: which scorer it was, too. */
export interface ReplayPayload {
  scorer: string
  /** ISO instant. */
  chosenAt: string
}

/** A batch that was under way when the last process heard of the switch, ms. */
const UNDER_WAY_MS = 1_000

/** Task `replay`: brings the history of a site to the scorer that it has chosen. */
export async function run(job: Job<ReplayPayload, ReplayCursor>) {
  await untilAllHaveHeard(job.payload.chosenAt)
  const site = await siteOfRun(job.siteId)
  const replayed = await replaySite(site, {
    cursor: job.cursor,
    onPage: (cursor, total) => {
      const { events } = cursor.replayed
      return job.progress(events, Math.max(total, events), cursor)
    },
  })
  job.finish(replayed)
}

/**
 * Another process may go on scoring with the former scorer for some seconds. A session that it touches after we have been
 * there would keep that score.
 */
async function untilAllHaveHeard(chosenAt: string) {
  const left = Date.parse(chosenAt) + MAX_AGE_MS + UNDER_WAY_MS - clock.now().getTime()
  if (left > 0) await sleep(Math.min(left, MAX_AGE_MS + UNDER_WAY_MS))
}
