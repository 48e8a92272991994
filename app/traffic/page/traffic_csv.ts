import type { I18n } from '@adonisjs/i18n'
import { inSite } from '#app/shared/tenant_db'
import { csvLine } from '#app/shared/csv_line'
import { askedByName, foundByName } from '#app/traffic/page/found_by_name'
import { columnWords, type ColumnWords } from '#app/shared/column_words'
import { answer } from '#app/traffic/report/answer'
import { viewOf } from '#app/traffic/page/traffic_page'
import { dimensionOf, searchOf } from '#app/traffic/page/rows_of'
import type { Figures } from '#app/traffic/report/types'

type Cells = (string | number | null)[]

const MOST_ROWS = 10_000
const HEADS = [
  'visitors',
  'visits',
  'page_views',
  'conversions',
  'converting_visits',
  'conversion_rate',
  'bounces',
  'bounce_rate',
  'mean_duration',
]

/** What the chart shows, or with `by` what a panel shows: the same days, filters and comparison, with all of its rows. */
export async function trafficCsv(
  userId: string,
  siteId: string,
  asked: Record<string, unknown>,
  i18n: I18n
): Promise<string> {
  const t = columnWords(i18n)
  const { site, question } = await viewOf(userId, siteId, asked)
  const dimension = asked.by === undefined ? null : dimensionOf(asked.by)
  const breakdown = dimension && {
    dimension,
    limit: MOST_ROWS,
    search: searchOf(asked.search),
  }
  const breakdowns = breakdown ? [askedByName(breakdown)] : []
  const told = await inSite(userId, siteId, ({ trx }) =>
    answer(site, { ...question, breakdowns }, trx)
  )
  const isCompared = question.before !== null
  if (breakdown) {
    const found = foundByName(told.breakdowns[0], breakdown, i18n.locale)
    const rows = found.rows.map(({ value, before, ...figures }) => [
      value,
      ...cellsOf(figures),
      ...(isCompared ? cellsOf(before) : []),
    ])
    return written([t(`by.${dimension}`), ...headsOf(t, [], isCompared)], rows)
  }
  const rows = told.series.map((point, i) => {
    const before = told.seriesBefore?.[i]
    return [
      point.at,
      ...cellsOf(point),
      ...(isCompared ? [before?.at ?? null, ...cellsOf(before ?? null)] : []),
    ]
  })
  const from = t('traffic.from', { zone: site.timezone })
  return written([from, ...headsOf(t, [t('traffic.compared_with')], isCompared)], rows)
}

/** The mark at the beginning tells table programs that it is UTF-8. */
function written(head: string[], rows: Cells[]): string {
  return `\uFEFF${[head, ...rows].map(csvLine).join('')}`
}

function headsOf(t: ColumnWords, compared: string[], isCompared: boolean): string[] {
  const heads = HEADS.map((key) => t(`traffic.${key}`))
  if (!isCompared) return heads
  return [...heads, ...compared, ...heads.map((head) => t('before', { head }))]
}

function cellsOf(figures: Figures | null): Cells {
  if (!figures) return HEADS.map(() => null)
  const { visitors, visits, pageViews, conversions, convertingVisits, bounces } = figures
  return [
    visitors,
    visits,
    pageViews,
    conversions,
    convertingVisits,
    share(convertingVisits, visits),
    bounces,
    share(bounces, visits),
    visits ? Math.round(figures.durationSec / visits) : null,
  ]
}

function share(part: number, whole: number): number | null {
  return whole ? Math.round((part / whole) * 10_000) / 10_000 : null
}
