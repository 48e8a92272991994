import { DateTime } from 'luxon'
import env from '#start/env'
import type { JobRun } from '#app/jobs/types'
import { latestRun } from '#app/jobs/queries/runs'
import { inSite, type Role } from '#app/shared/tenant_db'
import { periodOf } from '#app/shared/period'
import { AD_COSTS } from '#app/ads/costs/ad_costs_task'
import { googleAdsIsConfigured } from '#config/google_ads'
import type { Days, Level } from '#app/ads/costs/types'
import type { CostsRead } from '#app/ads/costs/costs_job'
import { healthOf, type HealthLine } from '#app/ads/page/health'
import { resultsOf } from '#app/ads/page/queries/results_of'
import { costsOf, type Within } from '#app/ads/page/queries/costs_of'
import { adsTable, totalOf, type AdRow, type Figures } from '#app/ads/page/ads_table'
import { siteAccount, type SiteAccount } from '#app/ads/accounts/queries/site_account'
import { watchedSite, type WatchedSite } from '#app/reports/queries/watched_site'
import { campaignNames, type CampaignName } from '#app/ads/page/queries/campaign_names'
import { usableConnections, type Connection } from '#app/ads/connections/queries/usable_connections'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** All that the page about a site's ads shows. */
export interface AdsState {
  site: WatchedSite
  role: Role
  /** There is an OAuth client to link with. */
  isConfigured: boolean
  connections: Connection[]
  account: SiteAccount | null
  /** The account was made up, and is not read. */
  isDemo: boolean
  health: HealthLine[]
  /** The reading of costs. */
  run: JobRun<CostsRead> | null
  /** Null while no account is chosen. */
  shown: ShownAds | null
}

export interface ShownAds {
  period: Days
  before: Days
  level: Level
  /** The one that is looked into. */
  campaign: CampaignName | null
  campaigns: CampaignName[]
  rows: AdRow[]
  total: { now: Figures; before: Figures }
}

/** `asked` is what stands in the address. */
export function adsState(
  userId: string,
  siteId: string,
  asked: Record<string, unknown>
): Promise<AdsState> {
  return inSite(userId, siteId, async ({ trx, role }) => {
    const site = await watchedSite(trx, siteId)
    const connections = await usableConnections(trx)
    const account = await siteAccount(trx, siteId)
    const connection = connections.find(({ id }) => id === account?.connectionId) ?? null
    const isTesting = env.get('GOOGLE_ADS_TESTING', false)
    return {
      site,
      role,
      isConfigured: googleAdsIsConfigured(),
      connections,
      account,
      isDemo: connection?.state === 'demo',
      health: account && role !== 'client' ? healthOf({ connection, account, isTesting }) : [],
      run: account && (await latestRun<CostsRead>(trx, siteId, AD_COSTS)),
      shown: account && (await shownAds(trx, siteId, account, asked)),
    }
  })
}

async function shownAds(
  trx: TransactionClientContract,
  siteId: string,
  account: SiteAccount,
  asked: Record<string, unknown>
): Promise<ShownAds> {
  const campaigns = await campaignNames(trx, siteId, account.customerId)
  const campaign = campaigns.find(({ id }) => id === asked.campaign) ?? null
  const level = !campaign ? 'campaign' : asked.by === 'keyword' ? 'keyword' : 'ad_group'
  const within: Within = { siteId, account, level, campaignId: campaign?.id ?? null }
  const period = periodOf(asked, account.timezone)
  const before = daysBefore(period)
  const sums = async (days: Days) => ({
    costs: await costsOf(trx, within, days),
    results: await resultsOf(trx, within, days),
  })
  const rows = adsTable(await sums(period), await sums(before), {
    level,
    currency: account.currency,
  })
  return { period, before, level, campaign, campaigns, rows, total: totalOf(rows) }
}

/** As many days, right before. */
function daysBefore({ from, to }: Days): Days {
  const first = DateTime.fromISO(from, { zone: 'utc' })
  const days = DateTime.fromISO(to, { zone: 'utc' }).diff(first, 'days').days + 1
  return { from: first.minus({ days }).toISODate()!, to: first.minus({ days: 1 }).toISODate()! }
}
