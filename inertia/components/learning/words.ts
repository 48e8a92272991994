import { words } from '~/words/words'
import { number } from '~/words/formats'
import { nameOfSignal } from '~/components/live/words'

const t = words('learning')

/** What a weight is of, where that is more exact than the reason it becomes in a score. */
export function nameOfFeature(feature: string): string {
  const key = `feature.${feature}`
  return t.has(key) ? t(key) : nameOfSignal(feature)
}

/** `83 of 100`. */
export const ofHundred = (share: number) =>
  t('measure.of_hundred', { count: Math.round(share * 100) })

export const percent = (share: number) =>
  t('reliability.percent', { percent: Math.round(share * 100) })

/** `0.482`: measures of models are compared by their third digit. */
export const precise = (value: number) =>
  number(value, { minimumFractionDigits: 3, maximumFractionDigits: 3 })
