import { words } from '~/words/words'
import { clockTime, dayRange } from '~/components/period/day_names'
import type { Period } from '~/components/period/presets'

const t = words('traffic')

/** The days that figures are held against; beside a day that is not over, that they are. */
export function comparedDays(before: Period, isPartial: boolean): string {
  if (!isPartial) return dayRange(before)
  const isOne = before.from === before.to ? 'yes' : 'no'
  return t('compare.whole', { days: dayRange(before), isOne })
}

/** `22 Nov`: at the head of a column, what a day that is not over is held against. */
export function comparedDay({ from }: Period): string {
  return clockTime(from, { day: 'numeric', month: 'short' })
}
