import type { Step } from './types.js'

/** Kind and match of a step are one choice for people. */
export const STEP_CHOICES = [
  'page_is',
  'page_begins',
  'page_contains',
  'page_any',
  'conversion_is',
  'conversion_any',
] as const

export type StepChoice = (typeof STEP_CHOICES)[number]

export function choiceOf({ kind, match }: Step): StepChoice {
  return `${kind}_${match}` as StepChoice
}

/** What was typed for a page means nothing as a conversion. */
export function chosen(step: Step, choice: StepChoice): Step {
  const [kind, match] = choice.split('_') as [Step['kind'], Step['match']]
  return { kind, match, value: kind === step.kind ? step.value : '' }
}
