import db from '@adonisjs/lucid/services/db'
import type { CostRow, Days, Level, NameRow } from '#app/ads/costs/types'

export interface CostTarget {
  siteId: string
  customerId: string
  currency: string
  level: Level
  /** Of this fetch: what has another one in its days afterwards is not there any more. */
  fetchedAt: Date
}

const service = () => db.connection('service')

/** Writes each once however often it is told. */
export async function storeCosts(target: CostTarget, costs: CostRow[], names: NameRow[]) {
  const { siteId, customerId, currency, level, fetchedAt } = target
  await service().rawQuery(
    `INSERT INTO ad_costs (site_id, customer_id, level, day, campaign_id, ad_group_id, keyword_id, currency,
         cost_micros, clicks, impressions, fetched_at)
       SELECT ?, ?, ?, day, "campaignId", "adGroupId", "keywordId", ?, "costMicros", clicks, impressions, ?
         FROM jsonb_to_recordset(?::jsonb) AS r(day date, "campaignId" bigint, "adGroupId" bigint, "keywordId" bigint,
           "costMicros" bigint, clicks bigint, impressions bigint)
     ON CONFLICT (site_id, customer_id, level, day, campaign_id, ad_group_id, keyword_id) DO UPDATE
       SET cost_micros = EXCLUDED.cost_micros, clicks = EXCLUDED.clicks, impressions = EXCLUDED.impressions,
           currency = EXCLUDED.currency, fetched_at = EXCLUDED.fetched_at`,
    [siteId, customerId, level, currency, fetchedAt.toISOString(), JSON.stringify(costs)]
  )
  if (names.length === 0) return
  await service().rawQuery(
    `INSERT INTO ad_names AS n (site_id, customer_id, campaign_id, ad_group_id, keyword_id, name, detail, status)
       SELECT ?, ?, "campaignId", "adGroupId", "keywordId", name, detail, status
         FROM jsonb_to_recordset(?::jsonb) AS r("campaignId" bigint, "adGroupId" bigint, "keywordId" bigint,
           name text, detail text, status text)
     ON CONFLICT (site_id, customer_id, campaign_id, ad_group_id, keyword_id) DO UPDATE
       SET name = EXCLUDED.name, detail = EXCLUDED.detail, status = EXCLUDED.status
       WHERE (n.name, n.detail, n.status) IS DISTINCT FROM (EXCLUDED.name, EXCLUDED.detail, EXCLUDED.status)`,
    [siteId, customerId, JSON.stringify(names)]
  )
}

/** Figures that Google has taken back: after the whole report was read, what it did not name is gone. */
export async function removeUntold(
  { siteId, customerId, level, fetchedAt }: CostTarget,
  { from, to }: Days,
  campaignIds: string[] | null
) {
  await service().rawQuery(
    `DELETE FROM ad_costs WHERE site_id = ? AND customer_id = ? AND level = ? AND day BETWEEN ? AND ?
        AND fetched_at <> ? AND (?::bigint[] IS NULL OR campaign_id = ANY (?::bigint[]))`,
    [
      siteId,
      customerId,
      level,
      from,
      to,
      fetchedAt.toISOString(),
      campaignIds as any,
      campaignIds as any,
    ]
  )
}
