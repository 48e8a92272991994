import type { AdsRow } from '#app/ads/google/ads_client'
import { garbled } from '#app/ads/google/google_problem'
import type { CostRow, Days, Level, NameRow } from '#app/ads/costs/types'

const FIELDS: Record<Level, string> = {
  campaign: 'campaign.id, campaign.name, campaign.status, campaign.advertising_channel_type',
  ad_group: 'campaign.id, ad_group.id, ad_group.name, ad_group.status',
  keyword: `campaign.id, ad_group.id, ad_group_criterion.criterion_id, ad_group_criterion.keyword.text,
    ad_group_criterion.keyword.match_type, ad_group_criterion.status`,
}

const SOURCES: Record<Level, string> = {
  campaign: 'campaign',
  ad_group: 'ad_group',
  keyword: 'keyword_view',
}

/** What to ask Google for these days; of an account that sites share, for the campaigns of one. */
export function costQuery(level: Level, { from, to }: Days, campaignIds: string[] | null): string {
  const only = campaignIds ? ` AND campaign.id IN (${campaignIds.join(', ')})` : ''
  return (
    `SELECT ${FIELDS[level]}, segments.date, metrics.cost_micros, metrics.clicks, metrics.impressions ` +
    `FROM ${SOURCES[level]} WHERE segments.date BETWEEN '${from}' AND '${to}'${only}`
  ).replace(/\s+/g, ' ')
}

/** A row of Google as one of ours; an error for what is none, because a figure that is guessed is worse than none. */
export function costRow(level: Level, row: AdsRow, days: Days): CostRow {
  const day = String(row.segments?.date)
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || day < days.from || day > days.to) {
    throw garbled('a row is of no day that was asked for')
  }
  const { costMicros, clicks, impressions } = row.metrics ?? {}
  return {
    day,
    ...idsOf(level, row),
    costMicros: count(costMicros),
    clicks: count(clicks),
    impressions: count(impressions),
  }
}

export function nameRow(level: Level, row: AdsRow): NameRow {
  const { campaign, adGroup, adGroupCriterion } = row
  const named = {
    campaign: [campaign?.name, campaign?.advertisingChannelType, campaign?.status],
    ad_group: [adGroup?.name, null, adGroup?.status],
    keyword: [
      adGroupCriterion?.keyword?.text,
      adGroupCriterion?.keyword?.matchType,
      adGroupCriterion?.status,
    ],
  }[level]
  const [name, detail, status] = named
  const ids = idsOf(level, row)
  return { ...ids, name: text(name, 300) ?? '', detail: text(detail, 64), status: text(status, 32) }
}

function idsOf(level: Level, { campaign, adGroup, adGroupCriterion }: AdsRow) {
  return {
    campaignId: id(campaign?.id),
    adGroupId: level === 'campaign' ? '0' : id(adGroup?.id),
    keywordId: level === 'keyword' ? id(adGroupCriterion?.criterionId) : '0',
  }
}

function id(value: unknown): string {
  const found = String(value)
  if (!/^[1-9]\d{0,17}$/.test(found)) throw garbled('a row does not say what it is of')
  return found
}

/** Google leaves out what is nought. */
function count(value: unknown): string {
  const found = String(value ?? '0')
  if (!/^\d{1,18}$/.test(found)) throw garbled('a figure is none')
  return found
}

function text(value: unknown, max: number): string | null {
  if (typeof value !== 'string') return null
  return value.replaceAll('\0', '').slice(0, max).toWellFormed()
}
