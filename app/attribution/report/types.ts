import type { Dimension } from '#app/attribution/dimension'

/** With the bounds between which nine of ten repetitions lie; null where they could not be computed. */
export interface Estimate {
  point: number
  low: number | null
  high: number | null
}

export interface ReportRow {
  kind: 'unknown' | 'other' | 'key'
  key: string | null
  conversions: Estimate
  value: Estimate
}

export interface ModelResult {
  name: string
  by: string
  needs: 'journey' | 'journeys'
  state: 'ok' | 'too_few' | 'failed'
  needed?: number
  found?: number
  problem?: string
  rows: ReportRow[]
}

export interface AttributionReport {
  dimension: Dimension
  currency: string
  conversions: number
  models: ModelResult[]
}
