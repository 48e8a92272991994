import { timed } from '../measure/timed.js'
import { period } from './fill.js'

/**
 * The whole report: all models, all dimensions, all intervals.
 *
 * @returns {Promise<{ seconds: number, memoryMb: number, withoutInterval: number }>}
 */
export default async function measureReport(application, { siteId }) {
  const { computeReport } = await application('attribution/report/compute_report')
  const { siteAsOfNow } = await application('sites/queries/site_as_of_now')
  const site = await siteAsOfNow(siteId)
  let reports
  const measured = await timed(async () => (reports = await computeReport(site, period())))
  const models = reports.flatMap((report) => report.models)
  const failed = models.filter(({ state }) => state !== 'ok')
  if (failed.length) throw new Error(`${failed[0].name}: ${failed[0].problem}`)
  const withoutInterval = models.filter(({ noInterval }) => noInterval).length
  return { ...measured, withoutInterval }
}
