import type { I18n } from '@adonisjs/i18n'
import { lookOfWorkspace } from '#app/branding/brand_of'
import { fileName } from '#app/site_reports/files/file_name'
import { reportPdf } from '#app/site_reports/files/pdf/report_pdf'
import { figuresOfView, reportView } from '#app/site_reports/page/report_view'
import { reportDocument } from '#app/site_reports/document/report_document'

/** The report that an address asks for, on paper. */
export async function reportOnPaper(
  userId: string,
  siteId: string,
  asked: Record<string, unknown>,
  i18n: I18n
) {
  const view = await reportView(userId, siteId, asked)
  const look = await lookOfWorkspace(view.workspaceId)
  const report = reportDocument(await figuresOfView(userId, view), i18n, look.brand)
  return { name: fileName(view, 'pdf'), pdf: await reportPdf(report, look) }
}
