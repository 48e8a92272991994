import type { Job } from '#app/jobs/types'
import { compareHistory } from '#app/replay/compare_history'
import { siteOfRun } from '#app/replay/queries/site_of_run'

export interface ComparisonPayload {
  scorer: string
  days: number
}

/** Task `compare`: begins anew after an interruption, since its figures are only kept when it is through. */
export async function run(job: Job<ComparisonPayload>) {
  const site = await siteOfRun(job.siteId)
  const onPage = (events: number, total: number) => job.progress(events, total)
  job.finish(await compareHistory(site, { ...job.payload, onPage }))
}
