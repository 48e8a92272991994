import { reportBasis } from '#app/attribution/report/report_basis'
import { siteAsOfNow } from '#app/sites/queries/site_as_of_now'
import { findReport, type StoredRow } from '#app/attribution/report/queries/stored_reports'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import type { AttributionReport, Dimension, Period } from '#app/attribution/report/types'

export interface StoredReport {
  report: AttributionReport
  computedAt: Date
  /** It is worth the work to compute it again. */
  isStale: boolean
}

/** A report is computed again at most so often, and then takes at most so much of the time. */
const LEAST_AGE_MS = 300_000
const LEAST_AGE_OF_WORK = 20

/** Null: nobody has asked for this period yet. */
export async function storedReport(
  client: QueryClientContract,
  siteId: string,
  period: Period,
  dimension: Dimension
): Promise<StoredReport | null> {
  const row = await findReport(client, siteId, period, dimension)
  if (!row) return null
  const { report, computedAt, basis } = row
  const site = await siteAsOfNow(siteId)
  const isOfOthers = site !== null && basis !== reportBasis(site)
  return { report, computedAt, isStale: isOfOthers || isOld(row) }
}

function isOld({ isOvertaken, ageMs, tookMs }: StoredRow) {
  return isOvertaken && ageMs > Math.max(LEAST_AGE_MS, LEAST_AGE_OF_WORK * tookMs)
}
