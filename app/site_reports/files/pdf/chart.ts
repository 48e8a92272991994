import { LINE, MUTED } from '#app/site_reports/files/pdf/colours'
import type { Content, ContentCanvas } from 'pdfmake/interfaces.js'
import type { Chart } from '#app/site_reports/document/types'

const WIDTH = 515
const HEIGHT = 110
const LABELS = 5

/** Visitors by day as lines, those of the period before dashed. */
export function chartContent(chart: Chart, accent: string): Content[] {
  const { title, legend, points } = chart
  return [
    {
      columns: [
        { text: title, style: 'heading' },
        { ...legendOf(legend, accent), width: 'auto' },
      ],
      margin: [0, 18, 0, 6],
    },
    lines(chart, accent),
    {
      columns: labelsOf(points.map(({ label }) => label)).map((text, i, all) => ({
        text,
        alignment: i === 0 ? 'left' : i === all.length - 1 ? 'right' : 'center',
        style: 'small',
      })),
    },
  ]
}

function lines({ points, highest }: Chart, accent: string): Content {
  const most = Math.max(1, ...points.flatMap(({ now, before }) => [now, before ?? 0]))
  const at = (value: number, i: number) => ({
    x: round((i / (points.length - 1)) * WIDTH),
    y: round(HEIGHT - (value / most) * HEIGHT),
  })
  /** Made anew for each line: the library moves the points it is given. */
  const now = () => points.map((point, i) => at(point.now, i))
  const before = points.flatMap((point, i) => (point.before === null ? [] : [at(point.before, i)]))
  const canvas: ContentCanvas['canvas'] = [0, 0.5, 1].map((share) => ({
    type: 'line',
    x1: 0,
    x2: WIDTH,
    y1: HEIGHT * share,
    y2: HEIGHT * share,
    lineColor: LINE,
    lineWidth: 0.5,
  }))
  canvas.push({
    type: 'polyline',
    points: [{ x: 0, y: HEIGHT }, ...now(), { x: WIDTH, y: HEIGHT }],
    closePath: true,
    color: accent,
    fillOpacity: 0.1,
    lineWidth: 0,
  })
  if (before.length > 1) {
    canvas.push({
      type: 'polyline',
      points: before,
      lineColor: MUTED,
      lineWidth: 0.8,
      dash: { length: 2, space: 2 },
    })
  }
  canvas.push({ type: 'polyline', points: now(), lineColor: accent, lineWidth: 1.5 })
  return {
    stack: [{ text: highest, style: 'small', margin: [0, 0, 0, 1] }, { canvas }],
    margin: [0, 0, 0, 2],
  }
}

function legendOf([now, before]: Chart['legend'], accent: string) {
  return {
    text: [
      { text: '— ', color: accent, bold: true },
      { text: now },
      { text: '   - - ', color: MUTED },
      { text: before },
    ],
    style: 'small',
    margin: [0, 3, 0, 0] as [number, number, number, number],
  }
}

/** The first, the last, and some between. */
function labelsOf(labels: string[]): string[] {
  if (labels.length <= LABELS) return labels
  const last = labels.length - 1
  return Array.from({ length: LABELS }, (_, i) => labels[Math.round((i / (LABELS - 1)) * last)])
}

const round = (value: number) => Math.round(value * 100) / 100
