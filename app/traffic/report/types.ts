import type { Period } from '#app/shared/period'

/** What one column of the rollup says of a visit. */
export const VISIT_DIMENSIONS = [
  'channel',
  'source',
  'medium',
  'campaign',
  'label',
  'referrer',
  'landing',
  'exit',
  'country',
  'city',
  'device',
  'browser',
  'os',
  'language',
  'band',
] as const

/** What a visit has many of. */
export const STEP_DIMENSIONS = ['page', 'conversion'] as const

export type Dimension = (typeof VISIT_DIMENSIONS)[number] | (typeof STEP_DIMENSIONS)[number]

export type { Period }

export function isStepDimension(
  dimension: Dimension
): dimension is (typeof STEP_DIMENSIONS)[number] {
  return (STEP_DIMENSIONS as readonly string[]).includes(dimension)
}

export interface AskedSite {
  id: string
  timezone: string
}

/** Several of one question are joined by "and", the values of one by "or". An empty value means: not known. */
export interface Filter {
  dimension: Dimension
  is: 'is' | 'is_not' | 'contains'
  values: string[]
}

/** What is counted. A visit, and all that happened in it, belongs to the day on which it began. */
export interface Figures {
  visits: number
  /** Different people; exact over the whole period. */
  visitors: number
  pageViews: number
  /** Events of the category `conversion`. */
  conversions: number
  /** Visits with at least one of them. */
  convertingVisits: number
  /** Visits that saw one page and did nothing there. */
  bounces: number
  durationSec: number
}

export type Interval = 'hour' | 'day' | 'week' | 'month'

export interface Question {
  period: Period
  /** Held against it; null without a comparison. */
  before: Period | null
  filters: Filter[]
  interval: Interval
  /** The breakdowns that are wanted. */
  breakdowns: { dimension: Dimension; limit: number; offset?: number; search?: string }[]
}

export interface Point extends Figures {
  /** The beginning, on the site's own clock, without a zone: `2026-11-22` or `2026-11-22T14:00`. */
  at: string
}

export interface Row extends Figures {
  value: string
  /** The same row in the period before; null without a comparison. */
  before: Figures | null
}

export interface Breakdown {
  dimension: Dimension
  rows: Row[]
  /** Rows there are in all. */
  total: number
}

export interface Answer {
  totals: Figures
  before: Figures | null
  /** Without what is still to come. */
  series: Point[]
  seriesBefore: Point[] | null
  breakdowns: Breakdown[]
  /** Days of the period, or of the one before, that have not been counted yet, or not in this zone: they will be soon. */
  pendingDays: number
  /** Whether the last day is not over. */
  isPartial: boolean
  /** What the figures of today are as of. */
  asOf: string
}
