import pdfmake from 'pdfmake'
import { chartContent } from '#app/site_reports/files/pdf/chart'
import { tableContent } from '#app/site_reports/files/pdf/tables'
import { tilesContent } from '#app/site_reports/files/pdf/tiles'
import { accentOnPaper, type Look } from '#app/branding/look'
import { INK, LINE, MUTED } from '#app/site_reports/files/pdf/colours'
import { FONT_FILES, FONTS, ROBOTO } from '#app/site_reports/files/pdf/fonts'
import { spellOut } from '#app/site_reports/files/pdf/spell_out'
import type { Brand } from '#app/branding/brand'
import type { ReportDocument } from '#app/site_reports/document/types'
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js'

pdfmake.setFonts(FONTS)
/** Nothing is fetched, and of the disk only the fonts are read. */
pdfmake.setUrlAccessPolicy(() => false)
pdfmake.setLocalAccessPolicy((path) => FONT_FILES.has(path))

const MARGIN = 40
const LOGO = { width: 130, height: 32 }

/** It takes a good part of a second: call `reportPdf`, which leaves this thread to others. */
export function drawReport(report: ReportDocument, look: Look): Promise<Buffer> {
  return pdfmake.createPdf(definition(report, look)).getBuffer()
}

function definition(report: ReportDocument, { brand, logo }: Look): TDocumentDefinitions {
  const { site, labels, period, compared, summary, notes, tiles, chart, tables } = report
  const accent = accentOnPaper(brand)
  return {
    pageSize: 'A4',
    pageMargins: [MARGIN, MARGIN, MARGIN, 48],
    language: report.language,
    info: { title: `${site.name}: ${period}`, author: brand.name },
    defaultStyle: { font: ROBOTO, fontSize: 9.5, color: INK, lineHeight: 1.15 },
    styles: { heading: { fontSize: 12, bold: true }, small: { fontSize: 8, color: MUTED } },
    footer: (page, pages) => spellOut(footer(labels, page, pages), report.language),
    content: spellOut(
      [
        {
          columns: [
            brandContent(brand, logo, accent),
            { text: labels.title, style: 'small', alignment: 'right', margin: [0, 8, 0, 0] },
          ],
        },
        bar(accent),
        { text: site.name, fontSize: 22, bold: true, margin: [0, 14, 0, 0], lineHeight: 1.05 },
        { text: site.domain, color: MUTED },
        { text: period, fontSize: 13, bold: true, color: accent, margin: [0, 8, 0, 0] },
        { text: compared, style: 'small', margin: [0, 0, 0, 12] },
        ...summary.map((text): Content => ({ text, fontSize: 11, margin: [0, 0, 0, 3] })),
        ...notes.map((text): Content => ({
          text,
          style: 'small',
          italics: true,
          margin: [0, 2, 0, 0],
        })),
        { text: '', margin: [0, 6, 0, 6] },
        ...tilesContent(tiles),
        ...(chart ? chartContent(chart, accent) : []),
        ...tables.flatMap((table) => tableContent(table, accent)),
      ],
      report.language
    ),
  }
}

function brandContent({ name }: Brand, logo: Buffer | null, accent: string): Content {
  if (!logo) return { text: name, bold: true, fontSize: 14, color: accent }
  const image = `data:image/png;base64,${logo.toString('base64')}`
  return { image, fit: [LOGO.width, LOGO.height] }
}

function bar(accent: string): Content {
  const width = 595.28 - 2 * MARGIN
  return {
    canvas: [{ type: 'rect', x: 0, y: 0, w: width, h: 2.5, color: accent }],
    margin: [0, 8, 0, 0],
  }
}

function footer(labels: ReportDocument['labels'], page: number, pages: number): Content {
  const line = {
    type: 'line' as const,
    x1: 0,
    x2: 515,
    y1: 0,
    y2: 0,
    lineWidth: 0.5,
    lineColor: LINE,
  }
  return {
    margin: [MARGIN, 12, MARGIN, 0],
    stack: [
      { canvas: [line], margin: [0, 0, 0, 5] },
      {
        columns: [
          { text: [labels.made, labels.by ? `  ·  ${labels.by}` : ''], width: '*' },
          {
            text: `${labels.page} ${page} ${labels.ofPages} ${pages}`,
            alignment: 'right',
            width: 90,
          },
        ],
        style: 'small',
      },
    ],
  }
}
