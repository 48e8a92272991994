import type { Month } from '#app/shared/month'
import type { ClickIdName } from '#app/shared/click_ids'

/** Parameters of a landing page that are not click ids, as columns of `sessions`. */
export const UTM_PARAMS = [
  'utm_source',
  'utm_medium',
  'utm_campaign',
  'utm_term',
  'utm_content',
  'utm_id',
] as const

export type UtmName = (typeof UTM_PARAMS)[number]

/** What an advertiser's URL told about where a visit came from. */
export interface Landing {
  clickIds: Partial<Record<ClickIdName, string>>
  utm: Partial<Record<UtmName, string>>
  /** ValueTrack and the like: `campaignid`, `matchtype`, `keyword`, ... */
  adParams: Record<string, string>
}

/** One row of `sessions`: a visit. */
export interface Session {
  siteId: string
  id: string
  month: Month
  /** The client's id of the session; differs from `id` when it came back after the time-out. */
  sid: string
  fingerprint: string | null
  startedAt: Date
  lastEventAt: Date
  eventCount: number
  conversionCount: number
  entryPage: string
  exitPage: string
  referrer: string | null
  landing: Landing
  channel: string
  source: string | null
  medium: string | null
  campaign: string | null
  /** `First Click (Paid)`, `Return Visitor (Ads Assisted)`, `Organic`, or what the site's classifier says. */
  sourceLabel: string
  /** Name and version of the classifier, `paid-click@1.2.0`. */
  attributedBy: string
  /** An earlier session of the same visitor had a Google click id. */
  returningAdVisitor: boolean
  /** Highest score of an event, 0-100. */
  score: number
  scoreReasons: ScoreReasons
  /** Name and version of the scorer, `classic@1.0.0`. */
  scoredBy: string | null
  device: string | null
  browser: string | null
  os: string | null
  language: string | null
  country: string | null
  city: string | null
  /** Truncated, unless the site opted in. */
  address: string | null
}

/** Points by signal, in the order in which they were added. */
export type ScoreReasons = { signal: string; points: number }[]
