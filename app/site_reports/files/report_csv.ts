import { csvLineAs, PLAIN, type CsvWriting } from '#app/shared/csv_line'
import { nameOfValue } from '#app/site_reports/document/names'
import type { Speaker } from '#app/site_reports/document/speaker'
import type { ReportFigures } from '#app/site_reports/figures/report_figures'
import type { Section } from '#app/site_reports/sections'
import type { Figures } from '#app/traffic/report/types'

type Cell = string | number | null
/** Of one figure: now, before, and what it is counted in. */
type Line = [row: string, figure: string, now: Cell, before: Cell, unit?: string]

/** Where a comma stands in numbers, table programs want semicolons between cells. */
const WRITING: Record<string, CsvWriting> = { tr: { separator: ';', decimal: ',' } }

/**
 * A report as one table that is long and narrow: it opens in any table program, can be filtered by its first column, and a second report
 * can be put below it. A line at a time. The mark at the beginning tells table programs that it is UTF-8.
 */
export function* reportCsv(figures: ReportFigures, speaker: Speaker): Generator<string> {
  const { i18n, t } = speaker
  const write = (cells: Cell[]) => csvLineAs(WRITING[i18n.locale] ?? PLAIN, cells)
  const { from, to } = figures.period
  const heads = ['section', 'row', 'figure', 'value', 'former', 'unit', 'from', 'to']
  yield `\uFEFF${write(heads.map((key) => t(`file.${key}`)))}`
  for (const section of figures.sections) {
    for (const [row, figure, now, before, unit = ''] of linesOf(section, figures, speaker)) {
      yield write([t(`section.${section}`), row, figure, now, before, unit, from, to])
    }
  }
}

function* linesOf(section: Section, figures: ReportFigures, speaker: Speaker): Generator<Line> {
  if (section === 'traffic') yield* trafficLines(figures, speaker)
  if (section === 'conversions') yield* conversionLines(figures, speaker)
  if (section === 'leads') yield* leadLines(figures, speaker)
  if (section === 'calls') yield* callLines(figures, speaker)
  if (section === 'ads') yield* adLines(figures, speaker)
  yield* breakdownLines(section, figures, speaker)
}

function* trafficLines({ traffic }: ReportFigures, { t }: Speaker): Generator<Line> {
  const { totals, before, series, seriesBefore } = traffic
  for (const key of ['visitors', 'visits', 'conversions'] as const) {
    yield [t('file.total'), t(`figure.${key}`), totals[key], before![key]]
  }
  for (const [i, point] of series.entries()) {
    yield [point.at, t('figure.visitors'), point.visitors, seriesBefore?.[i]?.visitors ?? null]
  }
}

function* conversionLines({ traffic }: ReportFigures, { t }: Speaker): Generator<Line> {
  const { totals, before } = traffic
  yield [t('file.total'), t('figure.conversions'), totals.conversions, before!.conversions]
}

function* leadLines({ leads }: ReportFigures, { i18n, t }: Speaker): Generator<Line> {
  if (!leads) return
  const { now, before } = leads
  for (const key of ['leads', 'qualified', 'won'] as const) {
    yield [t('file.total'), t(`figure.${key}`), now[key], before[key]]
  }
  for (const { currency, value } of now.values) {
    const former = before.values.find((one) => one.currency === currency)?.value ?? 0
    yield [t('file.total'), t('figure.value'), value, former, currency]
  }
  for (const { channel, leads: count } of now.channels) {
    const former = before.channels.find((one) => one.channel === channel)?.leads ?? 0
    yield [nameOfValue(i18n, 'channel', channel), t('figure.leads'), count, former]
  }
}

function* callLines({ calls }: ReportFigures, { t }: Speaker): Generator<Line> {
  if (!calls) return
  for (const key of ['calls', 'answered', 'qualified'] as const) {
    yield [t('file.total'), t(`figure.${key}`), calls.now[key], calls.before[key]]
  }
}

function* adLines({ ads }: ReportFigures, { t }: Speaker): Generator<Line> {
  if (!ads) return
  const { currency } = ads.now.account
  const [total, former] = [ads.now.total, ads.before.total]
  yield [t('file.total'), t('figure.cost'), total.cost, former.cost, currency]
  yield [t('file.total'), t('figure.leads'), total.leads, former.leads]
  yield [
    t('file.total'),
    t('figure.cost_per_lead'),
    total.costPerLead,
    former.costPerLead,
    currency,
  ]
  for (const { campaignId, name, cost, leads } of ads.now.rows) {
    const before = ads.before.rows.find((row) => row.campaignId === campaignId)
    const called = name ?? t('unknown_campaign')
    yield [called, t('figure.cost'), cost, before?.cost ?? 0, currency]
    yield [called, t('figure.leads'), leads, before?.leads ?? 0]
  }
}

const OF_SECTION: Partial<Record<Section, string[]>> = {
  conversions: ['conversion'],
  channels: ['channel', 'source'],
  campaigns: ['campaign'],
  pages: ['landing'],
  places: ['country', 'city'],
}

function* breakdownLines(
  section: Section,
  { traffic }: ReportFigures,
  { i18n, t }: Speaker
): Generator<Line> {
  const keys: (keyof Figures)[] =
    section === 'conversions' ? ['conversions'] : ['visitors', 'visits', 'conversions']
  for (const { dimension, rows } of traffic.breakdowns) {
    if (!OF_SECTION[section]?.includes(dimension)) continue
    for (const row of rows) {
      const name = nameOfValue(i18n, dimension, row.value)
      for (const key of keys) {
        yield [name, t(`figure.${key}`), row[key], row.before?.[key] ?? null, t(`of.${dimension}`)]
      }
    }
  }
}
