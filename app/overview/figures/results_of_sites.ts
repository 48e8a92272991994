import { IS_LEAD_BY_GOOGLE_AD } from '#app/ads/page/queries/ad_of_visit'
import { COMPARED_DAYS, type Compared } from '#app/overview/figures/compared_days'
import { LEAD_COUNTS } from '#app/leads/period/lead_counts'
import db from '@adonisjs/lucid/services/db'

/**
 * Both are asked as the service, of sites that the person may see: policies by which a person could read leads and calls of many sites at once
 * would be weighed in every plan of the lead desk and of the feed.
 */

/** What came of the visits of a period. Leads are those that began in it. */
export interface ResultsOfSite {
  siteId: string
  calls: number
  leads: number
  qualified: number
  junk: number
}

const BEGAN = `l.site_id = p.site_id AND l.root_id = l.id AND l.opened_at >= p.from_at
  AND l.opened_at <= :now::timestamptz`

export async function resultsOfSites(
  siteIds: string[],
  compared: Compared
): Promise<ResultsOfSite[]> {
  const { rows } = await db.connection('service').rawQuery<{ rows: ResultsOfSite[] }>(
    `SELECT p.site_id AS "siteId", c.calls, l.leads, l.qualified, l.junk
       FROM (${COMPARED_DAYS}) p
      CROSS JOIN LATERAL (SELECT count(*)::int AS calls FROM calls c
         WHERE c.site_id = p.site_id AND c.called_at >= p.from_at AND c.called_at <= :now::timestamptz) c
      CROSS JOIN LATERAL (SELECT ${LEAD_COUNTS} FROM leads l WHERE ${BEGAN}) l
      WHERE p.site_id = ANY (:siteIds::uuid[]) AND (c.calls > 0 OR l.leads > 0)`,
    { ...compared, siteIds }
  )
  return rows
}

/** What ads cost in days of their account, and how many leads that are no junk came by them in the same days. */
export interface CostsOfSite {
  siteId: string
  cost: number
  currency: string
  leads: number
}

export async function costsOfSites(siteIds: string[], compared: Compared): Promise<CostsOfSite[]> {
  const { rows } = await db.connection('service').rawQuery<{ rows: CostsOfSite[] }>(
    `SELECT p.site_id AS "siteId", p.currency, c.cost, l.leads
       FROM (SELECT a.*, t.from_day, t.from_day::timestamp AT TIME ZONE a.timezone AS from_at
               FROM ad_accounts a JOIN sites s ON s.id = a.site_id AND s.removed_at IS NULL,
                    LATERAL (SELECT (:now::timestamptz AT TIME ZONE a.timezone)::date - (:days::int - 1) AS from_day) t
              WHERE a.network = 'google_ads') p
      CROSS JOIN LATERAL (SELECT (sum(cost_micros) / 1e6)::float8 AS cost FROM ad_costs c
         WHERE c.site_id = p.site_id AND c.customer_id = p.customer_id AND c.level = 'campaign'
           AND c.day >= p.from_day AND c.currency = p.currency
           AND (p.campaign_ids IS NULL OR c.campaign_id = ANY (p.campaign_ids))) c
      CROSS JOIN LATERAL (SELECT count(*)::int AS leads FROM leads l
         WHERE ${BEGAN} AND l.status <> 'junk' AND ${IS_LEAD_BY_GOOGLE_AD}) l
      WHERE p.site_id = ANY (:siteIds::uuid[]) AND c.cost > 0`,
    { ...compared, siteIds }
  )
  return rows
}
