/** What costs are told of; side by side, never added. */
export const LEVELS = ['campaign', 'ad_group', 'keyword'] as const

export type Level = (typeof LEVELS)[number]

/** What one day of one thing cost. Ids of what the level does not have are `0`. */
export interface CostRow {
  day: string
  campaignId: string
  adGroupId: string
  keywordId: string
  /** Whole numbers as text, as Google writes them: a year in a small currency does not fit a double. */
  costMicros: string
  clicks: string
  impressions: string
}

/** What it is called. */
export interface NameRow extends Pick<CostRow, 'campaignId' | 'adGroupId' | 'keywordId'> {
  name: string
  detail: string | null
  status: string | null
}

/** Days, ISO 8601, both included. */
export interface Days {
  from: string
  to: string
}
