import { words } from '~/words/words'
import { number, percent } from '~/words/formats'
import type { FigureName, Figures } from '~/components/traffic/types'
import type { ValueFormat } from '~/components/charts/types'

const t = words('traffic')

/** In the order of the page. */
export const FIGURES: FigureName[] = [
  'visitors',
  'visits',
  'page_views',
  'conversions',
  'conversion_rate',
  'bounce_rate',
  'duration',
]

/** Null where there is nothing to measure. */
export function valueOf(figures: Figures, name: FigureName): number | null {
  const { visits } = figures
  const ofVisits = (part: number) => (visits ? part / visits : null)
  switch (name) {
    case 'visitors':
      return figures.visitors
    case 'visits':
      return visits
    case 'page_views':
      return figures.pageViews
    case 'conversions':
      return figures.conversions
    case 'conversion_rate':
      return ofVisits(figures.convertingVisits)
    case 'bounce_rate':
      return ofVisits(figures.bounces)
    case 'duration':
      return ofVisits(figures.durationSec)
  }
}

export function formatOf(name: FigureName): ValueFormat {
  if (isRate(name)) return { full: rate, axis: (value) => percent(value, 1) }
  if (name === 'duration') return { full: lengthOf, axis: lengthOf }
  const axis = (value: number) => (Number.isInteger(value) ? number(value, COMPACT) : '')
  return { full: number, axis }
}

/** Small ones with a digit behind the point: 0.4 % is not 0 %. */
export function rate(share: number): string {
  return percent(share, share < 0.1 ? 1 : 0)
}

/** How much a figure moved, as people say it: rates in points, the rest in percent. Null where there is nothing to say. */
export function moveOf(name: FigureName, now: number | null, before: number | null) {
  if (now === null || before === null) return null
  if (isRate(name))
    return { by: now - before, text: t('move.points', { by: Math.abs(now - before) * 100 }) }
  if (before === 0) return now === 0 ? null : { by: now, text: t('move.new'), isNew: true }
  const by = now / before - 1
  return {
    by,
    text:
      Math.abs(by) > 9.99
        ? t('move.times', { by: now / before })
        : t('move.share', { by: Math.abs(by) }),
  }
}

/** `48 s`, `3 min 5 s`, `1 h 5 min`. */
function lengthOf(seconds: number): string {
  const whole = Math.round(seconds)
  if (whole < 60) return t('length.seconds', { seconds: whole })
  const minutes = Math.floor(whole / 60)
  if (minutes < 60) return t('length.minutes', { minutes, seconds: whole % 60 })
  return t('length.hours', { hours: Math.floor(minutes / 60), minutes: minutes % 60 })
}

const isRate = (name: FigureName) => name === 'conversion_rate' || name === 'bounce_rate'

const COMPACT = { notation: 'compact', maximumFractionDigits: 1 } as const
