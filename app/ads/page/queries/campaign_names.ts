import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

export interface CampaignName {
  id: string
  name: string
}

/** Of all campaigns that have ever cost something. */
export async function campaignNames(
  trx: TransactionClientContract,
  siteId: string,
  customerId: string
): Promise<CampaignName[]> {
  const { rows } = await trx.rawQuery<{ rows: CampaignName[] }>(
    `SELECT campaign_id::text AS id, name FROM ad_names
      WHERE site_id = ? AND customer_id = ? AND ad_group_id = 0 ORDER BY name, campaign_id LIMIT 5000`,
    [siteId, customerId]
  )
  return rows
}
