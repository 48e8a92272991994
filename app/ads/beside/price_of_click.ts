import type { Month } from '#app/shared/month'
import { siteAccount, type SiteAccount } from '#app/ads/accounts/queries/site_account'
import { AD_JOINS, AD_OF_VISIT, IS_BY_GOOGLE_AD, NAMES } from '#app/ads/page/queries/ad_of_visit'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** What is known of the price of the click that brought a visit. Google tells that of no single click, only of a day's. */
export interface PriceOfClick {
  campaign: string
  /** Of the account's zone, ISO 8601. */
  day: string
  /** Of all clicks of the campaign on that day; null while Google has told of none. */
  average: number | null
  clicks: number
  currency: string
}

interface Origin {
  sessionId: string
  month: Month
}

/** Null: no account is linked, no ad of it brought the visit, or nobody knows which one. */
export async function priceOfClick(
  trx: TransactionClientContract,
  siteId: string,
  origin: Origin
): Promise<PriceOfClick | null> {
  const account = await siteAccount(trx, siteId)
  if (!account) return null
  const click = await clickOf(trx, siteId, account, origin)
  return click && averageOf(trx, siteId, account, click)
}

interface Click {
  campaignId: string
  day: string
}

async function clickOf(
  trx: TransactionClientContract,
  siteId: string,
  { customerId, timezone, campaignIds }: SiteAccount,
  { sessionId, month }: Origin
): Promise<Click | null> {
  const { rows } = await trx.rawQuery<{ rows: Click[] }>(
    `WITH names AS MATERIALIZED (${NAMES})
     SELECT (${AD_OF_VISIT.campaignId})::text AS "campaignId", (s.started_at AT TIME ZONE :zone)::date::text AS day
       FROM sessions s ${AD_JOINS}
      WHERE s.site_id = :siteId AND s.id = :sessionId AND s.created_month = :month AND ${IS_BY_GOOGLE_AD}`,
    { siteId, sessionId, month, customerId, zone: timezone }
  )
  const click = rows[0]
  if (!click || click.campaignId === '0') return null
  return campaignIds && !campaignIds.includes(click.campaignId) ? null : click
}

/** Asked by key: joined to the visit, a planner would rather read all that ads ever cost. Null for a campaign that the account has not. */
async function averageOf(
  trx: TransactionClientContract,
  siteId: string,
  { customerId, currency }: SiteAccount,
  { campaignId, day }: Click
): Promise<PriceOfClick | null> {
  const { rows } = await trx.rawQuery<{ rows: PriceOfClick[] }>(
    `SELECT coalesce(nullif(n.name, ''), 'Campaign ' || n.campaign_id) AS campaign, :day AS day, :currency AS currency,
        (c.cost_micros / 1e6 / nullif(c.clicks, 0))::float8 AS average, coalesce(c.clicks, 0)::float8 AS clicks
       FROM ad_names n
       LEFT JOIN ad_costs c ON c.site_id = :siteId AND c.customer_id = :customerId AND c.level = 'campaign'
        AND c.day = :day AND c.campaign_id = :campaignId AND c.ad_group_id = 0 AND c.keyword_id = 0 AND c.currency = :currency
      WHERE n.site_id = :siteId AND n.customer_id = :customerId AND n.campaign_id = :campaignId
        AND n.ad_group_id = 0 AND n.keyword_id = 0`,
    { siteId, customerId, campaignId, day, currency }
  )
  return rows[0] ?? null
}
