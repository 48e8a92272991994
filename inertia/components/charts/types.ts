/** One point of a chart over time. `at` is on the site's own clock, without a zone: `2026-11-22` or `2026-11-22T14:00`. */
export interface ChartPoint {
  at: string
  /** Null where there is nothing to measure. */
  value: number | null
  /** What the comparison says of the same place. */
  before?: { at: string; value: number | null }
  /** What another tool has counted there. It is drawn beside the value and no part of it. */
  imported?: number | null
}

export type Interval = 'hour' | 'day' | 'week' | 'month'

/** How values are written: `axis` where there is little room. */
export interface ValueFormat {
  full: (value: number) => string
  axis: (value: number) => string
}
