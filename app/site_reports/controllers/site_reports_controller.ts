import { Readable } from 'node:stream'
import type { HttpContext } from '@adonisjs/core/http'
import BrandTransformer from '#app/branding/transformers/brand_transformer'
import { asDownload } from '#app/shared/as_download'
import { brandOf } from '#app/branding/brand_of'
import { reportCsv } from '#app/site_reports/files/report_csv'
import { reportOnPaper } from '#app/site_reports/page/report_file'
import { fileName } from '#app/site_reports/files/file_name'
import { speakerOf } from '#app/site_reports/document/speaker'
import { ROWS_IN_FILE } from '#app/site_reports/figures/report_figures'
import { figuresOfView, reportView } from '#app/site_reports/page/report_view'
import { reportDocument } from '#app/site_reports/document/report_document'
import ReportDocumentTransformer from '#app/site_reports/transformers/report_document_transformer'

/** What became of a site in a period, for who pays for it. */
export default class SiteReportsController {
  /** When the figures cannot be read the page comes without, says so, and can ask for them again. */
  async show({ auth, params, request, inertia, i18n, logger }: HttpContext) {
    const userId = auth.getUserOrFail().id
    const view = await reportView(userId, params.id, request.qs())
    const brand = await brandOf(view.workspaceId)
    const { periodName, sections, maySchedule } = view
    const { id, name, domain, timezone } = view.site
    return inertia.render('sites/report', {
      view: {
        site: { id, name, domain, timezone },
        period: { ...view.period },
        periodName,
        sections,
        maySchedule,
        choices: view.choices,
      },
      brand: BrandTransformer.transform(brand),
      report: async () => {
        const figures = await figuresOfView(userId, view).catch((err: unknown) => {
          logger.error({ err }, 'the report of a site could not be made')
          return null
        })
        return figures && ReportDocumentTransformer.transform(reportDocument(figures, i18n, brand))
      },
    })
  }

  async csv({ auth, params, request, response, i18n }: HttpContext) {
    const userId = auth.getUserOrFail().id
    const view = await reportView(userId, params.id, request.qs())
    const figures = await figuresOfView(userId, view, ROWS_IN_FILE)
    asDownload(response, { name: fileName(view, 'csv') })
    return response.stream(Readable.from(reportCsv(figures, speakerOf(i18n))))
  }

  async pdf({ auth, params, request, response, i18n }: HttpContext) {
    const userId = auth.getUserOrFail().id
    const { name, pdf } = await reportOnPaper(userId, params.id, request.qs(), i18n)
    asDownload(response, { name, type: 'application/pdf' })
    return response.send(pdf)
  }
}
