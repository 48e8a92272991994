import { CLICK_IDS } from '#app/shared/click_ids'

/**
 * Which ad a visit `s` came from, as SQL: what its address says (auto-tagging and ValueTrack), else what Google says of its click,
 * else a campaign whose name or id stands in `utm_campaign`. Wants `ad_clicks` joined as `k` and `names` as `n`.
 */
export const AD_OF_VISIT = {
  campaignId: `coalesce(${number(`s.ad_params ->> 'gad_campaignid'`)}, ${number(`s.ad_params ->> 'campaignid'`)},
    k.campaign_id, ${number('s.utm_campaign')}, n.campaign_id, 0)`,
  adGroupId: `coalesce(${number(`s.ad_params ->> 'adgroupid'`)}, k.ad_group_id, 0)`,
  keywordId: `coalesce(${number(`substring(s.ad_params ->> 'targetid' from 'kwd-(\\d{1,18})')`)}, 0)`,
}

/** Names that two campaigns have say nothing. */
export const NAMES = `SELECT lower(name) AS name, min(campaign_id) AS campaign_id FROM ad_names
  WHERE site_id = :siteId AND customer_id = :customerId AND ad_group_id = 0 AND name <> ''
  GROUP BY 1 HAVING count(*) = 1`

export const AD_JOINS = `LEFT JOIN ad_clicks k ON k.site_id = s.site_id AND k.gclid = s.gclid
  LEFT JOIN names n ON n.name = lower(s.utm_campaign)`

const GOOGLE = `('google', 'adwords', 'google-ads', 'googleads')`

/** Whether Google's ads brought it at all: campaigns of others may have the same name. */
export const IS_BY_GOOGLE_AD = `(s.gclid IS NOT NULL OR s.wbraid IS NOT NULL OR s.gbraid IS NOT NULL
  OR s.ad_params ->> 'gad_campaignid' IS NOT NULL OR s.ad_params ->> 'campaignid' IS NOT NULL
  OR (s.channel = 'paid_search' AND lower(s.source) IN ${GOOGLE}))`

/** Only with an id of its click can anybody say which ad it was, and only with one of these can Google. */
export const HAS_GOOGLE_CLICK = `coalesce(s.gclid, s.wbraid, s.gbraid) IS NOT NULL`
export const HAS_CLICK = `coalesce(${CLICK_IDS.map((name) => `s.${name}`).join(', ')}) IS NOT NULL`

/** Whether an ad of anybody brought it: its click, Google's words, or a campaign that says that it is paid for. */
export const IS_BY_AD = `(${HAS_CLICK} OR ${IS_BY_GOOGLE_AD}
  OR s.utm_medium ~* '^(cpc|ppc|paid.*|cpm|cpv)$')`

/** What `IS_BY_GOOGLE_AD` says, of a lead `l`, by what it keeps of its visit: for sums over many sites, which cannot look at each visit. */
export const IS_LEAD_BY_GOOGLE_AD = `(l.channel = 'paid_search' AND lower(l.source) IN ${GOOGLE})`

function number(sql: string) {
  return `CASE WHEN ${sql} ~ '^[1-9][0-9]{0,17}$' THEN (${sql})::bigint END`
}
