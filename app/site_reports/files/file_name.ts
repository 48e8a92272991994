import type { ReportQuestion } from '#app/site_reports/figures/report_figures'

/** Of letters that every file system takes: `example.com 2026-10-01 2026-10-31.pdf`. */
export function fileName(
  { site, period }: Omit<ReportQuestion, 'sections'>,
  ending: 'csv' | 'pdf'
) {
  const domain = site.domain.replace(/[^a-z0-9.-]/g, '-').slice(0, 100)
  return `${domain}_${period.from}_${period.to}.${ending}`
}
