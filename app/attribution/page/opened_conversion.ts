import { inSite } from '#app/shared/tenant_db'
import { siteRegistry } from '#app/sites/site_registry'
import { storedReport } from '#app/attribution/report/stored_report'
import { periodOf } from '#app/shared/period'
import type { Period } from '#app/attribution/report/types'
import { watchedSite, type WatchedSite } from '#app/reports/queries/watched_site'
import { sharesOfModels, type ModelShares } from '#app/attribution/page/shares_of_models'
import { shownModels, type ShownModel } from '#app/attribution/page/shown_models'
import {
  journeyOfConversion,
  type LedgerConversion,
} from '#app/attribution/page/queries/journey_of_conversion'

/** One conversion: the touches before it, and what each model makes of them. */
export interface OpenedConversion {
  site: WatchedSite
  conversion: LedgerConversion
  models: ShownModel[]
  shares: ModelShares[]
  /** Of which the models that learn have learned. */
  period: Period
}

/** `asked` is what stands in the address: the period of the page from which somebody came. */
export async function openedConversion(
  userId: string,
  siteId: string,
  conversionId: string,
  asked: Record<string, unknown>
): Promise<OpenedConversion> {
  const site = await inSite(userId, siteId, ({ trx }) => watchedSite(trx, siteId))
  const known = (await siteRegistry.find(site.publicId))!
  const period = periodOf(asked, site.timezone)
  const { conversion, report } = await inSite(userId, siteId, async ({ trx }) => {
    const stored = await storedReport(trx, known, period, 'channel')
    return {
      conversion: await journeyOfConversion(trx, siteId, conversionId),
      report: stored?.report ?? null,
    }
  })
  return {
    site,
    conversion,
    models: shownModels(known, report),
    shares: sharesOfModels(known, conversion, report),
    period,
  }
}
