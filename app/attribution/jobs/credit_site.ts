import type { Job } from '#app/jobs/types'
import { deriveDay } from '#app/attribution/ledger/derive_day'
import { siteAsOfNow } from '#app/sites/queries/site_as_of_now'
import { daysToCredit } from '#app/attribution/ledger/credit_due_days'

/** What came of crediting a site. */
export interface Credited {
  days: number
  conversions: number
}

/** Credits all days of a site that are due, the newest first. What is left after an interruption is still due. */
export async function run(job: Job<object, Credited>) {
  const site = await siteAsOfNow(job.siteId)
  if (!site) return
  const days = await daysToCredit(site)
  const credited = job.cursor ?? { days: 0, conversions: 0 }
  const total = credited.days + days.length
  for (const day of days) {
    await job.progress(credited.days, total, credited)
    credited.conversions += await deriveDay(site, day)
    credited.days++
  }
  await job.progress(credited.days, total, credited)
  job.finish(credited)
}
