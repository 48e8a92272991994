import db from '@adonisjs/lucid/services/db'

/** How many visits the ads of a campaign brought on a day, by the word that was searched for. */
export interface AdVisits {
  day: string
  campaignId: string
  keyword: string
  visits: number
}

export async function adVisits(siteId: string, zone: string): Promise<AdVisits[]> {
  const { rows } = await db.connection('service').rawQuery<{ rows: AdVisits[] }>(
    `SELECT (started_at AT TIME ZONE ?)::date::text AS day, ad_params ->> 'gad_campaignid' AS "campaignId",
        coalesce(utm_term, ad_params ->> 'keyword', '') AS keyword, count(*)::int AS visits
       FROM sessions WHERE site_id = ? AND ad_params ->> 'gad_campaignid' IS NOT NULL
      GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`,
    [zone, siteId]
  )
  return rows
}
