export type { Period } from '#app/shared/period'

/** What journeys are compared by. */
export const DIMENSIONS = ['channel', 'source', 'campaign', 'landing'] as const

export type Dimension = (typeof DIMENSIONS)[number]

/** Ninety of a hundred such intervals hold the truth. Null: nobody can say. */
export interface Estimate {
  point: number
  low: number | null
  high: number | null
}

/** `unknown`: conversions without a touch. `other`: keys beyond the strongest. A key of null: none, such as no campaign. */
export type RowKind = 'unknown' | 'other' | 'key'

export interface ReportRow {
  kind: RowKind
  key: string | null
  conversions: Estimate
  value: Estimate
}

export interface ModelReport {
  name: string
  /** Name and version. */
  by: string
  needs: 'journey' | 'journeys'
  state: 'ok' | 'too_few' | 'failed'
  /** Of a model that has too few: conversions that it takes, when it says so, and those with a touch that there were. */
  needed?: number | null
  found?: number
  /** What is wrong with it, for a person. */
  problem?: string
  /** Why there are numbers and no intervals, for a person. */
  noInterval?: string
  /** The strongest first. Without those that got nothing. */
  rows: ReportRow[]
}

export interface AttributionReport {
  dimension: Dimension
  /** Of all values. Conversions in another one count, their values do not. */
  currency: string
  conversions: number
  models: ModelReport[]
}
