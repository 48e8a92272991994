import uPlot from 'uplot'
import type { ChartColours } from '~/components/charts/colours'
import { lastTold } from '~/components/charts/last_told'
import { tickedPoints } from '~/components/charts/ticks'
import { tickOfPoint } from '~/components/charts/point_names'
import type { ChartPoint, Interval, ValueFormat } from '~/components/charts/types'

export interface PlotShape {
  points: ChartPoint[]
  interval: Interval
  isPartial: boolean
  isBars: boolean
  format: ValueFormat
}

/** Places instead of instants on the x axis: the site's clock has its own zone, and days of 23 hours. */
export function plotData({ points, isPartial, isBars }: PlotShape): uPlot.AlignedData {
  const last = lastTold(points)
  const splits = isPartial && !isBars
  return [
    points.map((_, i) => i),
    points.map(({ before }) => before?.value ?? null),
    points.map(({ imported }) => imported ?? null),
    points.map(({ value }, i) => (splits && i >= last ? null : value)),
    points.map(({ value }, i) => (splits && i >= last - 1 ? value : null)),
  ]
}

export function plotOptions(
  shape: PlotShape,
  colours: ChartColours,
  size: { width: number; height: number }
): uPlot.Options {
  return {
    ...size,
    padding: [12, 12, 0, 4],
    legend: { show: false },
    scales: {
      x: { time: false, range: (_, from, to) => edges(shape, from, to) },
      y: { range: (_, low, high) => [Math.min(0, low ?? 0), roomAbove(high)] },
    },
    axes: [timeAxis(shape, colours), valueAxis(shape, colours)],
    cursor: {
      y: false,
      drag: { x: false, y: false },
      points: { size: 9, width: 2, fill: colours.ground, stroke: seriesColour(colours) },
    },
    series: [
      {},
      beforeSeries(colours),
      importedSeries(shape, colours),
      ...ownSeries(shape, colours),
    ],
  }
}

/** Bars need half a place at both ends; so does a single point. */
function edges({ isBars, points }: PlotShape, from: number, to: number): uPlot.Range.MinMax {
  const margin = isBars || points.length === 1 ? 0.5 : 0
  return [(from ?? 0) - margin, (to ?? 0) + margin]
}

function roomAbove(high: number | null): number {
  return high ? high * 1.08 : 1
}

function timeAxis({ points, interval }: PlotShape, { text, grid }: ChartColours): uPlot.Axis {
  return {
    font: FONT,
    stroke: text,
    size: 30,
    gap: 8,
    grid: { show: false },
    ticks: { show: true, stroke: grid, width: 1, size: 4 },
    splits: (plot) => tickedPoints(points.length, plot.bbox.width / devicePixelRatio, interval),
    values: (_, places) =>
      places.map((at) => (points[at] ? tickOfPoint(points[at].at, interval) : '')),
  }
}

function valueAxis({ format }: PlotShape, { text, grid }: ChartColours): uPlot.Axis {
  return {
    font: FONT,
    stroke: text,
    size: (plot, values) => widest(plot, values) + 14,
    gap: 6,
    space: 44,
    grid: { stroke: grid, width: 1 },
    ticks: { show: false },
    values: (_, values) => values.map(format.axis),
  }
}

function widest(plot: uPlot, values: string[] | null): number {
  plot.ctx.font = FONT.replace('11px', `${11 * devicePixelRatio}px`)
  const widths = (values ?? []).map((value) => plot.ctx.measureText(value).width / devicePixelRatio)
  return Math.max(16, ...widths)
}

function beforeSeries({ before }: ChartColours): uPlot.Series {
  return { stroke: before, width: 1.5, dash: [5, 5], points: { show: false } }
}

/** Grey, and without the area below: it is not ours. */
function importedSeries({ isBars }: PlotShape, { imported, ground }: ChartColours): uPlot.Series {
  if (isBars) return { stroke: imported, width: 1.5, paths: bars(), points: { show: false } }
  return {
    stroke: imported,
    width: 1.5,
    points: { show: true, size: 4, width: 1.5, fill: ground },
  }
}

const bars = () => uPlot.paths.bars!({ size: [0.55, 56], radius: 0.12 })

function ownSeries({ isBars, points }: PlotShape, colours: ChartColours): uPlot.Series[] {
  const { line, area, ground } = colours
  if (isBars) {
    return [{ stroke: line, fill: area, width: 1.5, paths: bars(), points: { show: false } }, {}]
  }
  const isSparse = points.length <= 40
  return [
    { stroke: line, fill: area, width: 2, points: { show: isSparse, size: 5, fill: line } },
    {
      stroke: line,
      fill: area,
      width: 2,
      dash: [2, 4],
      points: {
        show: true,
        size: 9,
        width: 2,
        fill: ground,
        filter: () => [lastTold(points)],
      },
    },
  ]
}

const seriesColour = ({ line, before, imported }: ChartColours) =>
  ((_plot: uPlot, series: number) => [before, before, imported][series] ?? line) as never

const FONT = "11px 'Inter Variable', system-ui, sans-serif"
