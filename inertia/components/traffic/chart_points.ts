import { valueOf } from '~/components/traffic/figures'
import type { ChartPoint } from '~/components/charts/types'
import type { History } from '~/components/history/types'
import type { Answer, View } from '~/components/traffic/types'

/** What the chart draws: each point with the one that stands at its place in the period before. */
export function chartPoints(
  { figure, interval, filters }: View,
  answer: Answer,
  history: History | null
): ChartPoint[] {
  // Filters cannot be applied to counts of days.
  const imported = filters.length ? new Map() : importedOf(figure, history)
  const before = answer.seriesBefore?.map((point) => ({
    at: point.at,
    value: valueOf(point, figure),
  }))
  const points: ChartPoint[] = answer.series.map((point, i) => ({
    at: point.at,
    value: valueOf(point, figure),
    before: before?.[i],
    imported: imported.get(point.at) ?? null,
  }))
  return interval === 'hour' ? [...points, ...hoursToCome(points, before)] : points
}

/** What other tools have counted, by point; they know no rates. */
function importedOf(figure: View['figure'], history: History | null) {
  const key = IMPORTED[figure]
  const points = key ? (history?.series ?? []) : []
  return new Map(points.map((point) => [point.at, key ? point[key] : null]))
}

const IMPORTED: Partial<
  Record<View['figure'], 'visitors' | 'visits' | 'pageViews' | 'conversions'>
> = { visitors: 'visitors', visits: 'visits', page_views: 'pageViews', conversions: 'conversions' }

/** The hours of today that have not come yet: the comparison knows what they were like. */
function hoursToCome(points: ChartPoint[], before: ChartPoint['before'][] = []): ChartPoint[] {
  const day = points.at(-1)?.at.slice(0, 10)
  return before.slice(points.length).flatMap((hour) => {
    const at = day && hour ? `${day}${hour.at.slice(10)}` : ''
    return at > (points.at(-1)?.at ?? '') ? [{ at, value: null, before: hour }] : []
  })
}
