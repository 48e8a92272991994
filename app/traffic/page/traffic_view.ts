import { clock } from '#app/shared/clock'
import { dayIn } from '#app/shared/zone_days'
import type { WatchedSite } from '#app/reports/queries/watched_site'
import { namedPeriod, type PeriodName } from '#app/traffic/page/named_period'
import { ROWS_IN_PANEL, tabsOf, type Tabs } from '#app/traffic/page/panels'
import { readQuestion } from '#app/traffic/report/read_question'
import type { Period, Question } from '#app/traffic/report/types'

export const FIGURES = [
  'visitors',
  'visits',
  'page_views',
  'conversions',
  'conversion_rate',
  'bounce_rate',
  'duration',
] as const

const COMPARISONS = ['previous', 'year', 'none'] as const

/** What an address asks of the traffic of a site. */
export interface TrafficView {
  site: WatchedSite
  question: Question
  /** Null for days that were chosen one by one. */
  periodName: PeriodName | null
  compare: (typeof COMPARISONS)[number]
  /** The period is a day that is not over: held against a whole one, every figure of it seems to fall. */
  isDayUnderWay: boolean
  /** False while it follows the length of the period. */
  hasInterval: boolean
  tabs: Tabs
  /** The one that the chart draws. */
  figure: (typeof FIGURES)[number]
}

type Asked = Record<string, unknown>

export function trafficView(site: WatchedSite, asked: Asked): TrafficView {
  const { period, from, to, ...rest } = asked
  const named = namedPeriod(from && to ? null : (period ?? '30d'), site.timezone)
  const days = named?.period ?? { from, to }
  const tabs = tabsOf(asked)
  const compare = COMPARISONS.find((one) => one === asked.compare) ?? 'previous'
  const question = readQuestion({ ...rest, ...days, compare }, site.timezone)
  return {
    site,
    question: { ...question, breakdowns: openTabs(tabs) },
    periodName: named?.name ?? null,
    compare,
    isDayUnderWay: isUnderWay(question.period, site.timezone),
    hasInterval: asked.interval === question.interval,
    tabs,
    figure: FIGURES.find((one) => one === asked.figure) ?? 'visitors',
  }
}

function isUnderWay({ from, to }: Period, zone: string): boolean {
  return from === to && to === dayIn(zone, clock.now())
}

function openTabs(tabs: Tabs) {
  return Object.values(tabs).map((dimension) => ({ dimension, limit: ROWS_IN_PANEL }))
}
