import type { Dimension, Figures } from '~/components/traffic/types'

/** What the rows of a breakdown are counted in: conversions of an action, visits of everything else. */
export type Measure = 'visits' | 'conversions'

export function measureOf(dimension: Dimension): Measure {
  return dimension === 'conversion' ? 'conversions' : 'visits'
}

export function countOf(figures: Figures, measure: Measure): number {
  return measure === 'conversions' ? figures.conversions : figures.visits
}

export function shareOf(figures: Figures, totals: Figures, measure: Measure): number {
  const whole = countOf(totals, measure)
  return whole ? countOf(figures, measure) / whole : 0
}
