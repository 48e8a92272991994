import type { Job } from '#app/jobs/types'
import { deriveDay } from '#app/attribution/ledger/derive_day'
import { siteAsOfNow } from '#app/sites/queries/site_as_of_now'
import { dueDays } from '#app/attribution/ledger/queries/due_days'

/** Credits all days of a site that are due, the newest first. What is left after an interruption is still due. */
export async function run(job: Job) {
  const site = await siteAsOfNow(job.siteId)
  if (!site) return
  const days = await dueDays(site.id)
  let conversions = 0
  for (const [done, day] of days.entries()) {
    await job.progress(done, days.length, { day })
    conversions += await deriveDay(site, day)
  }
  await job.progress(days.length, days.length, null)
  job.finish({ days: days.length, conversions })
}
