import { inSite, NotFound } from '#app/shared/tenant_db'
import { siteRegistry } from '#app/sites/site_registry'
import type { ColumnWords } from '#app/shared/column_words'
import { periodOf } from '#app/shared/period'
import { costsCsv } from '#app/ads/beside/costs_csv'
import { costsBeside } from '#app/ads/beside/costs_beside'
import { chosenModel } from '#app/attribution/installed_models'
import { watchedSite } from '#app/reports/queries/watched_site'

/** The costs that the page shows, as CSV; `asked` is what stands in the address. Throws `E_NOT_FOUND` for a site without an account. */
export async function costsFile(
  userId: string,
  siteId: string,
  asked: Record<string, unknown>,
  t: ColumnWords
): Promise<string> {
  const site = await inSite(userId, siteId, ({ trx }) => watchedSite(trx, siteId))
  const known = (await siteRegistry.find(site.publicId))!
  const days = periodOf(asked, known.timezone)
  const costs = await inSite(userId, siteId, ({ trx }) => costsBeside(trx, siteId, days))
  if (!costs) throw new NotFound()
  const measure = asked.in === 'value' ? 'value' : 'conversions'
  return costsCsv({ costs, days, measure, model: chosenModel(known).plugin.name }, t)
}
