import type { ChartPoint } from '~/components/charts/types'

/** Another tool has counted something there. */
export function isImported({ imported }: ChartPoint): boolean {
  return typeof imported === 'number'
}
