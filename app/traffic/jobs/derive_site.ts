import type { Job } from '#app/jobs/types'
import { deriveDay } from '#app/traffic/days/derive_day'
import { daysToDerive } from '#app/traffic/days/derive_due_days'
import { siteAsOfNow } from '#app/sites/queries/site_as_of_now'

/** What came of deriving the days of a site. */
export interface Derived {
  days: number
  visits: number
}

/** Derives all days of a site that are due, the newest first. What is left after an interruption is still due. */
export async function run(job: Job<object, Derived>) {
  const site = await siteAsOfNow(job.siteId)
  if (!site) return
  const days = await daysToDerive(site)
  const derived = job.cursor ?? { days: 0, visits: 0 }
  const total = derived.days + days.length
  for (const day of days) {
    await job.progress(derived.days, total, derived)
    derived.visits += await deriveDay({ siteId: site.id, day, zone: site.timezone })
    derived.days++
  }
  await job.progress(derived.days, total, derived)
  job.finish(derived)
}
