import { csvLine } from '#app/shared/csv_line'
import type { ColumnWords } from '#app/shared/column_words'
import type { FunnelStep } from '#app/traffic/funnels/types'
import type { ReportedStep } from '#app/traffic/funnels/report/funnel_report'

const HEADS = ['step', 'what', 'visitors', 'of_first', 'of_former', 'left', 'median']
const COMPARED = ['visitors', 'of_first', 'median']

/** The table of the page. Shares are of one. */
export function funnelCsv(steps: ReportedStep[], t: ColumnWords): string {
  const isCompared = steps.some(({ before }) => before !== null)
  const heads = HEADS.map((key) => t(`funnel.${key}`))
  const compared = COMPARED.map((key) => t('before', { head: t(`funnel.${key}`) }))
  const lines = steps.map((step, i) => {
    const { visitors, dropped, medianSec, before } = step
    const [first, former] = [steps[0], steps[i - 1]]
    return [
      i + 1,
      nameOf(step.step),
      visitors,
      share(visitors, first.visitors),
      former ? share(visitors, former.visitors) : null,
      i === steps.length - 1 ? null : dropped,
      medianSec,
      ...(isCompared
        ? [
            before?.visitors ?? null,
            share(before?.visitors ?? 0, first.before?.visitors ?? 0),
            before?.medianSec ?? null,
          ]
        : []),
    ]
  })
  const all = [[...heads, ...(isCompared ? compared : [])], ...lines]
  return `\uFEFF${all.map(csvLine).join('')}`
}

function share(part: number, whole: number): number | null {
  return whole ? Math.round((part / whole) * 10_000) / 10_000 : null
}

function nameOf({ kind, match, value }: FunnelStep): string {
  return [kind, match, value].filter(Boolean).join(' ')
}
