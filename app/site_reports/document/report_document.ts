import type { I18n } from '@adonisjs/i18n'
import { clock } from '#app/shared/clock'
import { shownDomain } from '#app/sites/shown_domain'
import { tilesOf } from '#app/site_reports/document/tiles'
import { tablesOf } from '#app/site_reports/document/tables'
import { summaryOf } from '#app/site_reports/document/summary'
import { speakerOf, type Speaker } from '#app/site_reports/document/speaker'
import { isMonth } from '#app/site_reports/figures/report_period'
import type { Brand } from '#app/branding/brand'
import type { Period } from '#app/shared/period'
import type { ReportFigures } from '#app/site_reports/figures/report_figures'
import type { Chart, ReportDocument } from '#app/site_reports/document/types'

/** Puts figures into the words of a language. */
export function reportDocument(figures: ReportFigures, i18n: I18n, brand: Brand): ReportDocument {
  const speaker = speakerOf(i18n)
  const { t, formats } = speaker
  const { site, before, traffic } = figures
  return {
    language: i18n.locale,
    site: { name: site.name, domain: shownDomain(site.domain) },
    labels: {
      title: t('title'),
      by: brand.hasOurName ? t('by_us') : null,
      made: t('made', { at: formats.moment(clock.now(), site.timezone), zone: site.timezone }),
      page: t('page'),
      ofPages: t('of_pages'),
    },
    period: periodText(figures.period, speaker),
    compared: t('compared', { period: periodText(before, speaker) }),
    summary: summaryOf(figures, speaker),
    notes: [
      ...(traffic.isPartial ? [t('partial')] : []),
      ...(traffic.pendingDays ? [t('pending', { count: traffic.pendingDays })] : []),
    ],
    tiles: tilesOf(figures, speaker),
    chart: chartOf(figures, speaker),
    tables: tablesOf(figures, speaker),
  }
}

/** `October 2026` says more than the first and the last of it. */
export function periodText(period: Period, { formats }: Pick<Speaker, 'formats'>): string {
  return isMonth(period) ? formats.month(period.from) : formats.days(period)
}

function chartOf({ sections, traffic }: ReportFigures, { t, formats }: Speaker): Chart | null {
  const { series, seriesBefore } = traffic
  if (!sections.includes('traffic') || series.length < 2) return null
  const points = series.map((point, i) => ({
    label: point.at.length > 10 ? point.at.slice(11) : formats.day(point.at, 'short'),
    now: point.visitors,
    before: seriesBefore?.[i]?.visitors ?? null,
  }))
  const highest = Math.max(0, ...points.flatMap(({ now, before }) => [now, before ?? 0]))
  return {
    title: t('chart'),
    legend: [t('legend_now'), t('legend_before')],
    points,
    highest: formats.number(highest),
  }
}
