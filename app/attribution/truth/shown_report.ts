import { shareIn } from '#app/attribution/truth/shares_of'
import { named } from '#app/attribution/truth/reasons'
import type { TruthReport } from '#app/attribution/truth/types'

const CELL = 7

/** The report for a person at a terminal: a table of shares in percent, then a paragraph a model. */
export function shownReport(report: TruthReport): string {
  const { site, truth, models, silent } = report
  const { from, to, conversions, anyway } = truth
  return [
    `${site.domain}, ${from} to ${to}: ${conversions} visits won something, and in ${anyway} of them it would`,
    `have been won without any channel. Shares in percent; "off" is how much of the credit went to wrong channels.`,
    '',
    tableOf(report),
    ...models.flatMap(({ model, reasons }) => ['', model, ...reasons.map((one) => `  ${one}`)]),
    ...silent.flatMap(({ model, why }) => ['', model, `  No answer. ${why}`]),
  ].join('\n')
}

function tableOf({ shares, models }: TruthReport): string {
  const channels = [
    ...new Set([shares, ...models.map((one) => one.shares)].flat().map((one) => one.channel)),
  ]
  const columns = [
    { head: 'truth', shares, off: '' },
    ...models.map(({ model, shares: given, distance }) => ({
      head: model,
      shares: given,
      off: distance.toFixed(1),
    })),
  ]
  const width = Math.max(...columns.map(({ head }) => head.length))
  const line = (head: string, cells: string[]) =>
    [head.padEnd(width), ...cells.map((cell, i) => cell.padStart(widthOf(channels[i])))].join('')
  return [
    line('', [...channels.map(named), 'off']),
    ...columns.map((column) =>
      line(column.head, [
        ...channels.map((channel) => (100 * shareIn(column.shares, channel)).toFixed(1)),
        column.off,
      ])
    ),
  ].join('\n')
}

function widthOf(channel: string | undefined) {
  return Math.max(CELL, named(channel ?? '').length + 2)
}
