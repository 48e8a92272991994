import { monitorEventLoopDelay } from 'node:perf_hooks'
import { timed } from '../measure/timed.js'

const TIMES = 5
const DAY_MS = 86_400_000
const SECTIONS = 'traffic,conversions,leads,calls,ads,channels,campaigns,pages,places'.split(',')

/**
 * The report of the last 90 days as it is asked for on its page, or as it is made for a mail with both files: first with nothing
 * remembered, then again.
 *
 * @returns {Promise<{ cold: number, warm: number, memoryMb: number, blockedMs: number, bytes: number }>} seconds; how long others
 *   had to wait at most, and by how much the process grew
 */
export default async function measureReport(application, { siteId, workspaceId, file }) {
  const make = await MAKERS[file](application, { siteId, workspaceId })
  const delay = monitorEventLoopDelay({ resolution: 1 })
  const times = []
  let bytes = 0
  delay.enable()
  const { memoryMb } = await timed(async () => {
    for (let i = 0; i <= TIMES; i++) {
      const startedAt = performance.now()
      bytes = await make()
      times.push((performance.now() - startedAt) / 1000)
    }
  })
  delay.disable()
  const [cold, ...again] = times
  const warm = again.sort((a, b) => a - b)[Math.floor(again.length / 2)]
  return { cold, warm, memoryMb, blockedMs: delay.max / 1e6, bytes }
}

const MAKERS = {
  async csv(application, about) {
    const { figures, i18n } = await asked(application, about)
    const { reportCsv } = await application('site_reports/files/report_csv')
    const { speakerOf } = await application('site_reports/document/speaker')
    const { ROWS_IN_FILE } = await application('site_reports/figures/report_figures')
    return async () => {
      let bytes = 0
      for (const line of reportCsv(await figures(ROWS_IN_FILE), speakerOf(i18n))) {
        bytes += Buffer.byteLength(line)
      }
      return bytes
    }
  },

  async pdf(application, about) {
    const { figures, i18n } = await asked(application, about)
    const { lookOfWorkspace } = await application('branding/brand_of')
    const { reportDocument } = await application('site_reports/document/report_document')
    const { reportPdf } = await application('site_reports/files/pdf/report_pdf')
    return async () => {
      const look = await lookOfWorkspace(about.workspaceId)
      const pdf = await reportPdf(reportDocument(await figures(), i18n, look.brand), look)
      return pdf.length
    }
  },

  async mail(application, { siteId }) {
    const { madeReport } = await application('site_reports/sending/made_report')
    const wanted = { sections: SECTIONS, attachments: ['pdf', 'csv'], language: 'tr' }
    return async () => {
      const { files } = await madeReport(siteId, period(), wanted)
      return files.reduce((sum, { content }) => sum + content.length, 0)
    }
  },
}

async function asked(application, { siteId, workspaceId }) {
  const { makeViewer } = await import('../make_viewer.js')
  const { reportView, figuresOfView } = await application('site_reports/page/report_view')
  const { default: i18nManager } = await import('@adonisjs/i18n/services/main')
  const userId = await makeViewer(application, workspaceId)
  const view = await reportView(userId, siteId, { ...period(), sections: SECTIONS.join(',') })
  return {
    i18n: i18nManager.locale('tr'),
    figures: (rows) => figuresOfView(userId, view, rows),
  }
}

function period() {
  return { from: day(89), to: day(0) }
}

function day(ago) {
  return new Date(Date.now() - ago * DAY_MS).toISOString().slice(0, 10)
}
