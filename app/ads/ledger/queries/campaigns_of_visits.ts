import { AD_JOINS, AD_OF_VISIT, NAMES } from '#app/ads/page/queries/ad_of_visit'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

interface Visit {
  sessionId: string | null
  sessionMonth: string | null
}

/** Names of the campaigns that brought these visits, by the id of the visit, as far as they are known. */
export async function campaignsOfVisits(
  trx: TransactionClientContract,
  siteId: string,
  customerId: string,
  visits: readonly Visit[]
): Promise<Map<string, string>> {
  const known = visits.filter(({ sessionId }) => sessionId !== null)
  if (known.length === 0) return new Map()
  const { rows } = await trx.rawQuery<{ rows: { id: string; campaign: string }[] }>(
    `WITH names AS MATERIALIZED (${NAMES})
     SELECT s.id, coalesce(nullif(c.name, ''), ${AD_OF_VISIT.campaignId}::text) AS campaign
       FROM unnest(:ids::uuid[], :months::date[]) AS v(id, month)
       JOIN sessions s ON s.site_id = :siteId AND s.id = v.id AND s.created_month = v.month
       ${AD_JOINS}
       LEFT JOIN ad_names c ON c.site_id = :siteId AND c.customer_id = :customerId
        AND c.campaign_id = ${AD_OF_VISIT.campaignId} AND c.ad_group_id = 0 AND c.keyword_id = 0
      WHERE ${AD_OF_VISIT.campaignId} <> 0`,
    {
      siteId,
      customerId,
      ids: known.map(({ sessionId }) => sessionId),
      months: known.map(({ sessionMonth }) => sessionMonth),
    } as any
  )
  return new Map(rows.map(({ id, campaign }) => [id, campaign]))
}
