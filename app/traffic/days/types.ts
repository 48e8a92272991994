import type { Column } from '#app/traffic/columns/column'
import type { VISIT_DIMENSIONS } from '#app/traffic/report/types'

export interface DayOfSite {
  siteId: string
  /** `YYYY-MM-DD` in the zone. */
  day: string
  zone: string
}

/** Facts of visits that are no dimension. */
export const VISIT_NUMBERS = [
  /** Place in the hashes of column `visitors`. */
  'visitor',
  /** The hour that clocks showed. */
  'hour',
  'page_views',
  'conversions',
  'bounce',
  'duration',
  'score',
  /** When it began, ms since the epoch. */
  'started',
  /** How many of the steps are its own; they stand in the order of the visits, and in that of time within each. */
  'step_counts',
] as const

/** What is not one number a visit. */
export const OTHER_COLUMNS = [
  /** Each visitor of the day once: two numbers of 32 bits each, the high one first. */
  'visitors',
  /** Of each visit its id, 16 bytes. */
  'session',
  /** Page views and conversions, see `step_value.ts`. */
  'steps',
  /** Of each step, since its visit began. */
  'step_seconds',
  /** Of each conversion among the steps, in their order: what its event says, and the page on which it happened. */
  'conversion_label',
  'conversion_page',
  'conversion_currency',
  /** Not a number where the event says none. */
  'conversion_value',
] as const

export type ColumnName =
  | (typeof VISIT_DIMENSIONS)[number]
  | (typeof VISIT_NUMBERS)[number]
  | (typeof OTHER_COLUMNS)[number]

export type Columns = Record<ColumnName, Column>

/** The figures of a day without any filter. */
export interface DayFigures {
  visits: number
  visitors: number
  pageViews: number
  conversions: number
  convertingVisits: number
  bounces: number
  durationSec: number
}

/** A day as it is derived, before it is stored. */
export interface DerivedDay {
  /** When its reading began. */
  asOf: Date
  figures: DayFigures
  /** Element k: visitors who were not here on any of the k days before; it ends where it stays the same. */
  newWithin: number[]
  columns: Columns
}
