import db from '@adonisjs/lucid/services/db'
import type { Job } from '#app/jobs/types'
import type { Period } from '#app/attribution/report/types'
import { reportBasis } from '#app/attribution/report/report_basis'
import { siteAsOfNow } from '#app/sites/queries/site_as_of_now'
import { computeReport } from '#app/attribution/report/compute_report'
import { databaseTime, storeReports } from '#app/attribution/report/queries/stored_reports'

/**
 * Task `attribution_report`. What was added up is in the memory of a process that is gone, so an interrupted run begins
 * again.
 */
export async function run(job: Job<Period>) {
  const site = await siteAsOfNow(job.siteId)
  if (!site) return
  const period: Period = { from: job.payload.from, to: job.payload.to }
  const startedAt = performance.now()
  const begunAt = await databaseTime(db.connection('service'))
  const reports = await computeReport(site, period, (read, total) => job.progress(read, total))
  const tookMs = Math.round(performance.now() - startedAt)
  const basis = reportBasis(site)
  await db
    .connection('service')
    .transaction((trx) =>
      storeReports(trx, { siteId: site.id, period, begunAt, tookMs, basis, reports })
    )
  job.finish({ ...period, conversions: reports[0].conversions })
}
