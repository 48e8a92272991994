import { Sums, type Pairs } from '#app/traffic/report/sums'
import { factsOf, type Facts } from '#app/traffic/report/facts'
import { folded } from '#app/traffic/report/matching_values'
import { groupingBy, type Grouping } from '#app/traffic/report/grouping'
import {
  distinctVisitors,
  FEW_ROWS,
  type DistinctVisitors,
} from '#app/traffic/report/distinct_visitors'
import type { Breakdown, Dimension, Figures, Question } from '#app/traffic/report/types'
import type { Visits } from '#app/traffic/report/visits'

type Asked = Question['breakdowns'][number]

/** Rows of one answer, at most; a file of all rows may ask for as many. */
const MOST_ROWS = 10_000

/** Which rows a table has. */
export interface Choice {
  asked: Asked
  grouping: Grouping
  /** How many there are in all. */
  total: number
  /** Numbers of the values that are shown, those with most visits first. */
  wanted: number[]
}

export async function chooseRows(
  all: Asked[],
  { days, selected, reading }: Visits
): Promise<Choice[]> {
  const groupings = all.map(({ dimension }) => groupingBy(dimension, reading))
  const counts = groupings.map((grouping) => new Uint32Array(grouping.size()))
  for (const [position, day] of days.entries()) {
    groupings.forEach((grouping, i) => grouping.count(day, selected[position], counts[i]))
    await reading.breathe()
  }
  return all.map((asked, i) => {
    const found = inOrder(counts[i], groupings[i], asked.search)
    const offset = asked.offset ?? 0
    const wanted = found.slice(offset, offset + Math.min(asked.limit, MOST_ROWS))
    return { asked, grouping: groupings[i], total: found.length, wanted }
  })
}

export function breakdownsFrom(
  choices: Choice[],
  tables: Figures[][],
  before: Figures[][] | null
): Breakdown[] {
  return choices.map(({ asked, grouping, total, wanted }, table) => ({
    dimension: asked.dimension,
    total,
    rows: wanted.map((number, row) => ({
      value: grouping.valueOf(number),
      ...tables[table][row],
      before: before && before[table][row],
    })),
  }))
}

/** Numbers of values that there are and that are looked for; those with as many visits by their text. */
function inOrder(counts: Uint32Array, grouping: Grouping, search: string | undefined): number[] {
  const part = folded(search ?? '')
  const text = (number: number) => grouping.valueOf(number)
  const found: number[] = []
  for (const [number, count] of counts.entries()) {
    if (count && (!part || folded(text(number)).includes(part))) found.push(number)
  }
  return found.sort((a, b) => counts[b] - counts[a] || (text(a) < text(b) ? -1 : 1))
}

/** By table, a row each. */
export async function tablesOf(choices: Choice[], visits: Visits): Promise<Figures[][]> {
  const found = new Map<Choice, Figures[]>()
  for (const some of passesOf(choices)) await fillTables(some, visits, found)
  return choices.map((choice) => found.get(choice)!)
}

/** What a page shows is filled in one pass over the days. A long table keeps every visit in mind, so it is alone in its pass. */
function passesOf(choices: Choice[]): Choice[][] {
  const isLong = ({ wanted }: Choice) => wanted.length > FEW_ROWS
  const short = choices.filter((choice) => !isLong(choice))
  return [...(short.length ? [short] : []), ...choices.filter(isLong).map((choice) => [choice])]
}

async function fillTables(
  choices: Choice[],
  { days, selected, reading }: Visits,
  found: Map<Choice, Figures[]>
) {
  const rows = choices.map(({ wanted }) => wanted.length)
  const distinct = distinctVisitors(rows, reading.spaces.visitors.size)
  const tables = choices.map((choice, i) => new Table(choice, distinct[i]))
  for (const [position, day] of days.entries()) {
    const facts = factsOf(day, selected[position], reading.scratch)
    for (const table of tables) {
      table.add(table.grouping.pairs(day, selected[position], table.rowOf), facts)
      await reading.breathe()
    }
  }
  for (const [i, choice] of choices.entries()) found.set(choice, tables[i].figures())
}

/** By page, the views are those of that page, and by conversion those are counted; all else is of the whole visits. */
class Table {
  readonly grouping: Grouping
  /** By number of the value; -1: it has no row. */
  readonly rowOf: Int32Array
  readonly #dimension: Dimension
  readonly #sums: Sums
  readonly #times: Float64Array
  readonly #distinct: DistinctVisitors

  constructor({ asked, grouping, wanted }: Choice, distinct: DistinctVisitors) {
    this.grouping = grouping
    this.rowOf = new Int32Array(grouping.size()).fill(-1)
    wanted.forEach((number, row) => (this.rowOf[number] = row))
    this.#dimension = asked.dimension
    this.#sums = new Sums(wanted.length)
    this.#times = new Float64Array(wanted.length)
    this.#distinct = distinct
  }

  add(pairs: Pairs, facts: Facts) {
    this.#sums.add(pairs, facts)
    this.#distinct.add(pairs, facts)
    const { length, rows, times } = pairs
    if (times) for (let i = 0; i < length; i++) this.#times[rows[i]] += times[i]
  }

  figures(): Figures[] {
    this.#sums.visitors.set(this.#distinct.counts())
    return Array.from(this.#times, (times, row) => {
      const figures = this.#sums.at(row)
      if (this.#dimension === 'page') figures.pageViews = times
      if (this.#dimension === 'conversion') figures.conversions = times
      return figures
    })
  }
}
