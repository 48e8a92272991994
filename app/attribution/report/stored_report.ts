import type { AttributionReport } from '#app/attribution/report/types'
export async function storedReport(
  _trx: unknown,
  _siteId: string,
  _period: unknown,
  _dimension: string
): Promise<{ report: AttributionReport; computedAt: Date; isStale: boolean } | null> {
  return null
}
