import db from '@adonisjs/lucid/services/db'
import i18nManager from '@adonisjs/i18n/services/main'
import { lookOfWorkspace } from '#app/branding/brand_of'
import { reportCsv } from '#app/site_reports/files/report_csv'
import { fileName } from '#app/site_reports/files/file_name'
import type { Look } from '#app/branding/look'
import { reportPdf } from '#app/site_reports/files/pdf/report_pdf'
import { speakerOf } from '#app/site_reports/document/speaker'
import { watchedSite } from '#app/reports/queries/watched_site'
import { workspaceOfSite } from '#app/site_reports/page/workspace_of_site'
import { reportDocument } from '#app/site_reports/document/report_document'
import { reportFigures, ROWS_IN_FILE } from '#app/site_reports/figures/report_figures'
import type { Period } from '#app/shared/period'
import type { WatchedSite } from '#app/reports/queries/watched_site'
import type { ReportDocument } from '#app/site_reports/document/types'
import type { SchedulePlan } from '#app/site_reports/schedules/queries/schedule_rows'

/** A report as it goes out by mail. */
export interface MadeReport {
  site: WatchedSite
  period: Period
  document: ReportDocument
  look: Look
  files: { name: string; type: string; content: Buffer }[]
  /** Days that are still to be counted; it is better to wait for them. */
  pendingDays: number
}

type Asked = Pick<SchedulePlan, 'sections' | 'attachments' | 'language'>

/** For people who may be shown it: nobody is asked here who they are. */
export async function madeReport(
  siteId: string,
  period: Period,
  { sections, attachments, language }: Asked
): Promise<MadeReport> {
  const service = db.connection('service')
  const figures = await service.transaction(async (trx) => {
    const site = await watchedSite(trx, siteId)
    return reportFigures(trx, { site, period, sections }, ROWS_IN_FILE)
  })
  const look = await lookOfWorkspace(await workspaceOfSite(service, siteId))
  const i18n = i18nManager.locale(language)
  const document = reportDocument(figures, i18n, look.brand)
  const files: MadeReport['files'] = []
  if (attachments.includes('pdf')) {
    const content = await reportPdf(document, look)
    files.push({ name: fileName(figures, 'pdf'), type: 'application/pdf', content })
  }
  if (attachments.includes('csv')) {
    const content = Buffer.from([...reportCsv(figures, speakerOf(i18n))].join(''))
    files.push({ name: fileName(figures, 'csv'), type: 'text/csv; charset=utf-8', content })
  }
  const { pendingDays } = figures.traffic
  return { site: figures.site, period, document, look, files, pendingDays }
}
