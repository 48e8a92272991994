import { reportBasis } from '#app/attribution/report/report_basis'
import { findReport, type StoredRow } from '#app/attribution/report/queries/stored_reports'
import type { KnownSite } from '#app/sites/site_registry'
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
  site: KnownSite,
  period: Period,
  dimension: Dimension
): Promise<StoredReport | null> {
  const row = await findReport(client, site.id, period, dimension)
  if (!row) return null
  const { report, computedAt, basis } = row
  return { report, computedAt, isStale: basis !== reportBasis(site) || isOld(row) }
}

function isOld({ isOvertaken, ageMs, tookMs }: StoredRow) {
  return isOvertaken && ageMs > Math.max(LEAST_AGE_MS, LEAST_AGE_OF_WORK * tookMs)
}
