import { LINE, MUTED } from '#app/site_reports/files/pdf/colours'
import { changeText } from '#app/site_reports/files/pdf/tiles'
import type { Content, TableCell } from 'pdfmake/interfaces.js'
import type { Table } from '#app/site_reports/document/types'

const BAR = 60
const LONGEST_NAME = 90

export function tableContent({ title, head, rows, empty }: Table, accent: string): Content[] {
  if (rows.length === 0) {
    return [
      { text: title, style: 'heading', margin: [0, 16, 0, 4] },
      { text: empty, color: MUTED },
    ]
  }
  const figures = head.length - 1
  const body: TableCell[][] = [
    headCells(title, head),
    ...rows.map(({ cells, share, change }) => [
      { text: shortened(cells[0]), wordBreak: 'break-all' as const },
      {
        canvas: [
          {
            type: 'rect' as const,
            x: 0,
            y: 3,
            w: Math.max(1, share * BAR),
            h: 5,
            r: 1,
            color: accent,
          },
        ],
      },
      ...cells.slice(1).map((text) => ({ text, alignment: 'right' as const })),
      { text: changeText(change), alignment: 'right' as const, fontSize: 8 },
    ]),
  ]
  return [
    {
      margin: [0, 16, 0, 0],
      table: {
        headerRows: 1,
        keepWithHeaderRows: 2,
        dontBreakRows: true,
        widths: ['*', BAR, ...Array(figures).fill(62), 42],
        body,
      },
      layout: {
        hLineWidth: (i) => (i === 0 ? 0 : i === 1 ? 1 : 0.5),
        hLineColor: (i) => (i === 1 ? accent : LINE),
        vLineWidth: () => 0,
        paddingLeft: (i) => (i === 0 ? 0 : 4),
        paddingRight: () => 4,
        paddingTop: () => 4,
        paddingBottom: () => 4,
      },
    },
  ]
}

function headCells(title: string, head: string[]): TableCell[] {
  const figures = head.slice(1).map((text) => ({
    text,
    alignment: 'right' as const,
    color: MUTED,
    fontSize: 8.5,
    margin: [0, 3, 0, 0] as [number, number, number, number],
  }))
  return [{ text: title, style: 'heading', colSpan: 2 }, {}, ...figures, { text: '' }]
}

function shortened(name: string): string {
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1).toWellFormed()}…` : name
}
