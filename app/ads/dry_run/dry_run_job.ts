import type { Job } from '#app/jobs/types'
import { tryTarget } from '#app/ads/dry_run/try_target'

/** Asks in the background: Google may take its time, and its library is not for processes that serve pages. */
export async function run(job: Job<{ targetId: string }, never>) {
  job.finish(await tryTarget(job.siteId, job.payload.targetId))
}
