import { words } from '~/words/words'
import { readablePath } from '~/components/live/places'
import { nameOfKind } from '~/components/live/words'
import type { Funnel, Step } from '~/components/funnels/types'

const t = words('funnels')

/** What a step is called. Pages are a visitor's input: text, and nothing but text. */
export function nameOfStep({ kind, match, value }: Step): string {
  if (kind === 'conversion') {
    return match === 'any'
      ? t('step.conversion.any')
      : t('step.conversion.is', { value: nameOfKind(value) })
  }
  if (match === 'any') return t('step.page.any')
  return t(`step.page.${match}`, { value: readablePath(value) })
}

/** As short as a name of a funnel wants it. */
export function shortNameOfStep(step: Step): string {
  if (step.kind === 'conversion' || step.match === 'any') return nameOfStep(step)
  return readablePath(step.value)
}

export function scopeOf({ withinDays }: Pick<Funnel, 'withinDays'>): string {
  return withinDays === null ? t('within_visit') : t('within_days', { count: withinDays })
}
