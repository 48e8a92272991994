import db from '@adonisjs/lucid/services/db'

export interface AdClick {
  gclid: string
  campaignId: string
  adGroupId: string
}

/** Of visits that began on a day of the account or the one after, and whose campaign their address does not say. */
export async function clickIdsOfVisits(siteId: string, day: string, zone: string) {
  const { rows } = await db.connection('service').rawQuery<{ rows: { gclid: string }[] }>(
    `SELECT DISTINCT gclid FROM sessions
      WHERE site_id = :siteId AND gclid IS NOT NULL
        AND created_month BETWEEN date_trunc('month', :day::timestamp - interval '1 day')::date
          AND date_trunc('month', :day::timestamp + interval '3 days')::date
        AND started_at >= :day::timestamp AT TIME ZONE :zone
        AND started_at < (:day::timestamp + interval '2 days') AT TIME ZONE :zone
        AND ad_params ->> 'gad_campaignid' IS NULL AND ad_params ->> 'campaignid' IS NULL`,
    { siteId, day, zone }
  )
  return new Set(rows.map(({ gclid }) => gclid))
}

export async function storeClicks(siteId: string, day: string, clicks: AdClick[]) {
  await db.connection('service').rawQuery(
    `INSERT INTO ad_clicks (site_id, gclid, day, campaign_id, ad_group_id)
       SELECT ?, gclid, ?, "campaignId", "adGroupId"
         FROM jsonb_to_recordset(?::jsonb) AS r(gclid text, "campaignId" bigint, "adGroupId" bigint)
     ON CONFLICT (site_id, gclid) DO NOTHING`,
    [siteId, day, JSON.stringify(clicks)]
  )
}
