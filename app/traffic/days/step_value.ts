import type { STEP_DIMENSIONS } from '#app/traffic/report/types'

type StepDimension = (typeof STEP_DIMENSIONS)[number]

const PREFIXES = { page: 'p', conversion: 'c' } as const

/** A step as it stands in the column: of which kind, and the page or the name of the conversion. */
export function stepValue(dimension: StepDimension, value: string): string {
  return PREFIXES[dimension] + value
}

/** What `stepValue` was given; null for a step of another kind. */
export function valueOfStep(dimension: StepDimension, step: string): string | null {
  return step.startsWith(PREFIXES[dimension]) ? step.slice(1) : null
}
