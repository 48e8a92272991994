import type { Interval } from '~/components/charts/types'

const STEPS: Record<Interval, number[]> = {
  hour: [1, 2, 3, 6, 12, 24, 48],
  day: [1, 2, 7, 14, 28],
  week: [1, 2, 4, 8, 13],
  month: [1, 2, 3, 6, 12],
}

/** At which of `count` points an axis of this width is labelled: as many as fit, in steps that people count in. */
export function tickedPoints(count: number, width: number, interval: Interval): number[] {
  const room = Math.max(1, Math.floor(width / (interval === 'hour' ? 56 : 68)))
  const needed = Math.ceil(count / room)
  const step = STEPS[interval].find((one) => one >= needed) ?? needed
  return Array.from({ length: Math.ceil(count / step) }, (_, i) => i * step)
}
