import { CHECKED_DAYS, MOST_VISITS } from '#app/overview/clicks/check_clicks'
import type { ClickFacts } from '#app/overview/attention/rules/missing_clicks'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

export interface ClicksOfSite extends ClickFacts {
  siteId: string
}

/**
 * Of each site that was looked at, beside what Google has counted: days of the account that are over. Of a site with
 * more visits than were looked at the two say nothing of each other.
 */
export async function clicksOfSites(
  trx: TransactionClientContract,
  now: Date
): Promise<ClicksOfSite[]> {
  const { rows } = await trx.rawQuery<{ rows: ClicksOfSite[] }>(
    `SELECT k.site_id AS "siteId", k.paid, k.with_id AS "withId",
        CASE WHEN k.visits < :most THEN c.clicks END AS clicks
       FROM click_checks k
       LEFT JOIN ad_accounts a ON a.site_id = k.site_id AND a.network = 'google_ads'
       LEFT JOIN LATERAL (SELECT coalesce(sum(c.clicks), 0)::float8 AS clicks FROM ad_costs c
          WHERE c.site_id = a.site_id AND c.customer_id = a.customer_id AND c.level = 'campaign'
            AND c.day >= (:now::timestamptz AT TIME ZONE a.timezone)::date - :days::int
            AND c.day < (:now::timestamptz AT TIME ZONE a.timezone)::date
            AND (a.campaign_ids IS NULL OR c.campaign_id = ANY (a.campaign_ids))) c ON a.site_id IS NOT NULL
      WHERE k.looked_at > :now::timestamptz - interval '1 day' * :days`,
    { now: now.toISOString(), days: CHECKED_DAYS, most: MOST_VISITS }
  )
  return rows
}
