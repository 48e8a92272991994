import { inSite, type Role } from '#app/shared/tenant_db'
import type { JobRun } from '#app/jobs/types'
import { latestRun } from '#app/jobs/queries/runs'
import { siteRegistry } from '#app/sites/site_registry'
import { CREDITS } from '#app/attribution/jobs/queue_credits'
import type { Credited } from '#app/attribution/jobs/credit_site'
import { watchedSite } from '#app/reports/queries/watched_site'
import type { WatchedSite } from '#app/reports/queries/watched_site'
import { ATTRIBUTION_REPORT, askForReport } from '#app/attribution/report/ask_for_report'
import { storedReport } from '#app/attribution/report/stored_report'
import { costsBeside, type CostsBeside } from '#app/ads/beside/costs_beside'
import { periodOf } from '#app/shared/period'
import { DIMENSIONS, type Dimension, type Period } from '#app/attribution/report/types'
import { verdictsOf, type Verdict } from '#app/attribution/page/verdicts'
import { nearnessOf, type Nearness } from '#app/attribution/page/nearness'
import { knownTruth } from '#app/attribution/truth/queries/known_truth'
import { chosenModel } from '#app/attribution/installed_models'
import { creditTable, type CreditRow } from '#app/attribution/page/credit_table'
import { shownModels, type ShownModel } from '#app/attribution/page/shown_models'
import { creditSums, type CreditSum } from '#app/attribution/page/queries/credit_sums'
import { ledgerState, type LedgerState } from '#app/attribution/page/queries/ledger_state'
import {
  creditedConversions,
  type ConversionPage,
} from '#app/attribution/page/queries/credited_conversions'

/** All that the page about a site's attribution shows. */
export interface AttributionState extends LedgerState {
  site: WatchedSite
  role: Role
  currency: string
  lookbackDays: number
  period: Period
  dimension: Dimension
  measure: 'conversions' | 'value'
  models: ShownModel[]
  /** By name. */
  chosen: string
  conversions: number
  /** Of all currencies, the site's first. */
  values: { currency: string; value: number }[]
  rows: CreditRow[]
  verdicts: Verdict[]
  /** Of channels; null everywhere but in the demo. */
  nearness: Nearness | null
  list: ConversionPage
  /** What Google Ads cost; null while no account is about the site. */
  costs: CostsBeside | null
  /** ISO 8601; null while there are no intervals. */
  reportedAt: string | null
  /** The crediting of the site, and the report on a period. */
  crediting: JobRun<Credited> | null
  reporting: JobRun | null
}

/** `asked` is what stands in the address. */
export async function attributionState(
  userId: string,
  siteId: string,
  asked: Record<string, unknown>
): Promise<AttributionState> {
  const { site, role } = await inSite(userId, siteId, async ({ trx, role: given }) => ({
    site: await watchedSite(trx, siteId),
    role: given,
  }))
  const known = (await siteRegistry.find(site.publicId))!
  const { currency } = known
  const period = periodOf(asked, known.timezone)
  const dimension = DIMENSIONS.find((one) => one === asked.by) ?? 'channel'
  const chosen = chosenModel(known).plugin.name
  await askForReport(known, period)

  return inSite(userId, siteId, async ({ trx }) => {
    const sums = await creditSums(trx, siteId, period, dimension)
    const stored = await storedReport(trx, known, period, dimension)
    const ofChosen = sums.filter(({ model }) => model === chosen)
    const values = valuesOf(ofChosen, currency)
    const measure = asked.in === 'value' && values.length ? 'value' : 'conversions'
    const models = shownModels(known, stored?.report ?? null)
    const rows = creditTable({ sums, report: stored?.report ?? null, currency, chosen })
    const usable = models.filter(({ state }) => state === 'ok').map(({ name }) => name)
    return {
      site,
      role,
      currency,
      lookbackDays: known.settings.attribution_lookback_days,
      period,
      dimension,
      measure,
      models,
      chosen,
      conversions: Math.round(ofChosen.reduce((sum, row) => sum + row.conversions, 0)),
      values,
      rows,
      nearness:
        dimension === 'channel' ? nearnessOf(await knownTruth(trx, siteId), rows, usable) : null,
      verdicts: verdictsOf(rows, usable, values.length ? 'value' : 'conversions'),
      list: await creditedConversions(trx, siteId, period, asked.after),
      costs: await costsBeside(trx, siteId, period),
      reportedAt: stored?.computedAt.toISOString() ?? null,
      crediting: await latestRun<Credited>(trx, siteId, CREDITS),
      reporting: await latestRun(trx, siteId, ATTRIBUTION_REPORT),
      ...(await ledgerState(trx, siteId)),
    }
  })
}

function valuesOf(sums: CreditSum[], own: string) {
  const values = new Map<string, number>()
  for (const { currency, value } of sums) values.set(currency, (values.get(currency) ?? 0) + value)
  return [...values]
    .map(([currency, value]) => ({ currency, value }))
    .filter(({ value }) => value !== 0)
    .sort((a, b) => Number(b.currency === own) - Number(a.currency === own) || b.value - a.value)
}
