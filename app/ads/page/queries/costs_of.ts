import type { Days, Level } from '#app/ads/costs/types'
import type { SiteAccount } from '#app/ads/accounts/queries/site_account'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** What the ads of something cost in some days, in the currency of the account. */
export interface CostSum {
  campaignId: string
  adGroupId: string
  keywordId: string
  name: string | null
  detail: string | null
  status: string | null
  cost: number
  clicks: number
  impressions: number
}

export interface Within {
  siteId: string
  account: SiteAccount
  level: Level
  /** Of ad groups and keywords: those of this one. */
  campaignId: string | null
}

export async function costsOf(
  trx: TransactionClientContract,
  { siteId, account, level, campaignId }: Within,
  { from, to }: Days
): Promise<CostSum[]> {
  const { rows } = await trx.rawQuery<{ rows: CostSum[] }>(
    `SELECT c.campaign_id::text AS "campaignId", c.ad_group_id::text AS "adGroupId", c.keyword_id::text AS "keywordId",
        n.name, n.detail, n.status, c.cost, c.clicks, c.impressions
       FROM (SELECT campaign_id, ad_group_id, keyword_id, (sum(cost_micros) / 1e6)::float8 AS cost,
               sum(clicks)::float8 AS clicks, sum(impressions)::float8 AS impressions
          FROM ad_costs
         WHERE site_id = :siteId AND customer_id = :customerId AND level = :level AND day BETWEEN :from AND :to
           AND currency = :currency AND (:only::bigint[] IS NULL OR campaign_id = ANY (:only::bigint[]))
           AND (:campaignId::bigint IS NULL OR campaign_id = :campaignId::bigint)
         GROUP BY 1, 2, 3) c
       LEFT JOIN ad_names n ON n.site_id = :siteId AND n.customer_id = :customerId
        AND n.campaign_id = c.campaign_id AND n.ad_group_id = c.ad_group_id AND n.keyword_id = c.keyword_id`,
    {
      siteId,
      customerId: account.customerId,
      currency: account.currency,
      only: account.campaignIds,
      level,
      campaignId,
      from,
      to,
    } as any
  )
  return rows
}
