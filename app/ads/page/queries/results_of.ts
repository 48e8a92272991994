import type { Days, Level } from '#app/ads/costs/types'
import type { Within } from '#app/ads/page/queries/costs_of'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { AD_JOINS, AD_OF_VISIT, IS_BY_GOOGLE_AD, NAMES } from '#app/ads/page/queries/ad_of_visit'

/** What came of ads: of one campaign (`0`: nobody knows which), ad group or keyword, in one currency. */
export interface ResultSum {
  campaignId: string
  adGroupId: string
  keywordId: string
  /** Null: of what has no value. */
  currency: string | null
  conversions: number
  leads: number
  qualified: number
  /** What leads are worth. */
  value: number
  /** What the site's model gives of the value of conversions. */
  credited: number
}

const NOTHING = '0::bigint'
const FACTS =
  'site_id, id, root_id, status, opened_at, last_activity_at, session_id, session_month, currency, value'
/** The second half is for clients who see ads and no leads: to all others it gives nothing. */
const LEADS = `SELECT ${FACTS} FROM leads UNION ALL SELECT ${FACTS} FROM tenancy.lead_figures()`

/**
 * Leads that began in these days of the account, and what the site's model gives to its ads of conversions in the same days. The
 * ledger has days of the site's zone, so those around are looked at too.
 */
export async function resultsOf(
  trx: TransactionClientContract,
  { siteId, account, level, campaignId }: Within,
  { from, to }: Days
): Promise<ResultSum[]> {
  const ad = adAt(level)
  const { rows } = await trx.rawQuery<{ rows: ResultSum[] }>(
    `WITH names AS MATERIALIZED (${NAMES}),
     found AS (
       SELECT ${ad} , l.currency, 0::float8 AS conversions, 1 AS leads,
          (l.status IN ('qualified', 'won'))::int AS qualified, coalesce(l.value, 0)::float8 AS value,
          0::float8 AS credited
         FROM (${LEADS}) l JOIN sessions s ON s.site_id = l.site_id AND s.id = l.session_id AND s.created_month = l.session_month
         ${AD_JOINS}
        WHERE l.site_id = :siteId AND l.root_id = l.id AND l.status <> 'junk' AND ${IS_BY_GOOGLE_AD}
          AND l.opened_at >= :from::timestamp AT TIME ZONE :zone
          AND l.opened_at < (:to::timestamp + interval '1 day') AT TIME ZONE :zone
          AND l.last_activity_at >= :from::timestamp AT TIME ZONE :zone
       UNION ALL
       SELECT ${ad} , c.currency, t.credit / 1e6, 0, 0, 0, coalesce(c.value, 0) * t.credit / 1e6
         FROM credits c, unnest(c.touch_sessions, c.touch_months, c.credits) AS t(session_id, month, credit)
         JOIN sessions s ON s.site_id = :siteId AND s.id = t.session_id AND s.created_month = t.month
         ${AD_JOINS}
        WHERE c.site_id = :siteId AND c.day BETWEEN :from::date - 1 AND :to::date + 1
          AND c.converted_at >= :from::timestamp AT TIME ZONE :zone
          AND c.converted_at < (:to::timestamp + interval '1 day') AT TIME ZONE :zone
          AND t.credit > 0 AND ${IS_BY_GOOGLE_AD})
     SELECT campaign::text AS "campaignId", ad_group::text AS "adGroupId", keyword::text AS "keywordId", currency,
        sum(conversions)::float8 AS conversions, sum(leads)::float8 AS leads, sum(qualified)::float8 AS qualified,
        sum(value)::float8 AS value, sum(credited)::float8 AS credited
       FROM found
      WHERE (:campaignId::bigint IS NULL OR campaign = :campaignId::bigint)
        AND (campaign = 0 OR :only::bigint[] IS NULL OR campaign = ANY (:only::bigint[]))
      GROUP BY 1, 2, 3, 4`,
    {
      siteId,
      customerId: account.customerId,
      zone: account.timezone,
      only: account.campaignIds,
      campaignId,
      from,
      to,
    } as any
  )
  return rows
}

function adAt(level: Level) {
  const { campaignId, adGroupId, keywordId } = AD_OF_VISIT
  const adGroup = level === 'campaign' ? NOTHING : adGroupId
  const keyword = level === 'keyword' ? keywordId : NOTHING
  return `${campaignId} AS campaign, ${adGroup} AS ad_group, ${keyword} AS keyword`
}
