import type { Period } from '#app/shared/period'
import type { Filter, Interval } from '#app/traffic/report/types'

/** What conversions are shown by. `page` is the one on which they happened. */
export const CONVERSION_GROUPS = [
  'conversion',
  'label',
  'page',
  'channel',
  'source',
  'campaign',
  'landing',
  'device',
  'country',
] as const

export type ConversionGroup = (typeof CONVERSION_GROUPS)[number]

export interface ConversionFigures {
  conversions: number
  /** Different people; exact over the whole period. */
  converters: number
  /** Of those that say one; sums of different currencies are never added. The most first. */
  values: { currency: string; value: number }[]
}

export interface ConversionRow extends ConversionFigures {
  /** Of `label` the conversion it belongs to; else null. */
  of: string | null
  value: string
  /** Of whom they are a share: the visitors of the same channel, page, ... in the same period. */
  visitors: number
  /** The same row in the period before; null without a comparison. */
  before: (ConversionFigures & { visitors: number }) | null
}

export interface ConversionQuestion {
  period: Period
  before: Period | null
  filters: Filter[]
  interval: Interval
  by: ConversionGroup
}

export interface ConversionAnswer {
  totals: ConversionFigures
  visitors: number
  before: (ConversionFigures & { visitors: number }) | null
  series: { at: string; conversions: number }[]
  seriesBefore: { at: string; conversions: number }[] | null
  rows: ConversionRow[]
  /** Rows there are in all. */
  total: number
  /** Days of the period, or of the one before, that have not been counted yet. */
  pendingDays: number
  isPartial: boolean
  /** What the figures of today are as of. */
  asOf: string
}
