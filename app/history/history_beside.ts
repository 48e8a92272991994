import { startOf } from '#app/traffic/days/calendar'
import { inSite } from '#app/shared/tenant_db'
import { historyDays, historyRows, type HistoryDay } from '#app/history/queries/history_in_period'

interface Question {
  period: { from: string; to: string }
  interval: Interval
}

/** As the chart of traffic has its points. */
type Interval = 'hour' | 'day' | 'week' | 'month'

/** More days are a bar for each month. */
const MOST_BARS = 92

/** What other tools have counted in a period before we did; null when there is nothing. */
export function historyBeside(userId: string, siteId: string, { period, interval }: Question) {
  return inSite(userId, siteId, async ({ trx }) => {
    const asked = { siteId, ...period }
    const days = await historyDays(trx, asked)
    if (!days.length) return null
    const rows = await historyRows(trx, asked)
    const of = (dimension: string) => rows.filter((row) => row.dimension === dimension)
    return {
      firstDay: days[0].day,
      lastDay: days.at(-1)!.day,
      tools: [...new Set(days.map(({ tool }) => tool))],
      totals: {
        visitors: sumOf(days, 'visitors'),
        visits: sumOf(days, 'visits'),
        pageViews: sumOf(days, 'pageViews'),
        conversions: sumOf(days, 'conversions'),
      },
      isByMonth: days.length > MOST_BARS,
      bars: barsOf(days),
      series: seriesOf(days, interval, period.from),
      sources: of('source').map(({ value, count }) => ({ value, count })),
      pages: of('page').map(({ value, count }) => ({ value, count })),
    }
  })
}

export type HistoryBeside = NonNullable<Awaited<ReturnType<typeof historyBeside>>>

type Figure = 'visitors' | 'visits' | 'pageViews' | 'conversions'

/** Null when no day says it. */
function sumOf(days: readonly HistoryDay[], figure: Figure): number | null {
  const told = days.map((day) => day[figure]).filter((value) => value !== null)
  return told.length ? told.reduce((sum, value) => sum + value, 0) : null
}

/** For the chart, at the places that its own points have. */
function seriesOf(days: readonly HistoryDay[], interval: Interval, from: string) {
  if (interval === 'hour') return []
  const beginOf = (day: string) => {
    const begin = interval === 'day' ? day : startOf(interval, day)
    return begin < from ? from : begin
  }
  return [...Map.groupBy(days, ({ day }) => beginOf(day))].map(([at, some]) => ({
    at,
    visitors: sumOf(some, 'visitors'),
    visits: sumOf(some, 'visits'),
    pageViews: sumOf(some, 'pageViews'),
    conversions: sumOf(some, 'conversions'),
  }))
}

function barsOf(days: readonly HistoryDay[]) {
  const length = days.length > MOST_BARS ? 'YYYY-MM'.length : 'YYYY-MM-DD'.length
  const bars = new Map<string, number>()
  for (const { day, visits, visitors, pageViews } of days) {
    const at = day.slice(0, length)
    bars.set(at, (bars.get(at) ?? 0) + (visits ?? visitors ?? pageViews ?? 0))
  }
  return [...bars].map(([at, count]) => ({ at, count }))
}
