import { BAD, GOOD, MUTED, SURFACE } from '#app/site_reports/files/pdf/colours'
import type { Content, TableCell } from 'pdfmake/interfaces.js'
import type { Change, Tile } from '#app/site_reports/document/types'

const IN_A_ROW = 4

/** The figures in boxes, four beside each other. */
export function tilesContent(tiles: Tile[]): Content[] {
  const rows = Array.from({ length: Math.ceil(tiles.length / IN_A_ROW) }, (_, i) =>
    tiles.slice(i * IN_A_ROW, (i + 1) * IN_A_ROW)
  )
  return rows.map((row) => ({
    unbreakable: true,
    margin: [0, 0, 0, 6],
    table: {
      widths: Array(IN_A_ROW).fill('*'),
      body: [Array.from({ length: IN_A_ROW }, (_, i) => (row[i] ? tileCell(row[i]) : empty()))],
    },
    layout: {
      hLineWidth: () => 0,
      vLineWidth: (i) => (i > 0 && i < IN_A_ROW ? 6 : 0),
      vLineColor: () => '#ffffff',
      paddingLeft: () => 10,
      paddingRight: () => 6,
      paddingTop: () => 8,
      paddingBottom: () => 8,
    },
  }))
}

function tileCell({ label, value, before, change }: Tile): TableCell {
  return {
    fillColor: SURFACE,
    stack: [
      { text: label, color: MUTED, fontSize: 8.5 },
      { text: value, fontSize: value.length > 10 ? 13 : 17, bold: true, margin: [0, 1, 0, 1] },
      { text: [...changeText(change), { text: before, color: MUTED }], fontSize: 8 },
    ],
  }
}

export function changeText(change: Change | null) {
  if (!change) return []
  return [{ text: `${change.text}  `, color: colourOf(change), bold: true }]
}

function colourOf({ isGood }: Change): string {
  if (isGood === null) return MUTED
  return isGood ? GOOD : BAD
}

function empty(): TableCell {
  return { text: '' }
}
