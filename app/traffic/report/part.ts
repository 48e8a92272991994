import { createHash } from 'node:crypto'
import { tablesOf, type Choice } from '#app/traffic/report/breakdowns'
import { FIGURE_COLUMNS } from '#app/traffic/report/facts'
import { headsOf, type Head } from '#app/traffic/report/heads'
import { remembered } from '#app/traffic/memory/remembered'
import { pointsOf, type Points } from '#app/traffic/report/points'
import { columnsOfDimension } from '#app/traffic/report/select_visits'
import { totalsOfDays, totalsOfVisits, type Totals } from '#app/traffic/report/totals'
import { visitsIn, type Visits } from '#app/traffic/report/visits'
import type { Reading } from '#app/traffic/report/reading'
import type { SiteColumnName } from '#app/traffic/memory/site_column'
import type { AskedSite, Figures, Period, Question } from '#app/traffic/report/types'

export interface PartFigures extends Totals {
  /** By breakdown, a row each. */
  tables: Figures[][]
}

interface FiguresOfVisits {
  /** Null: the figures of the days are enough. */
  totals: Totals | null
  tables: Figures[][]
}

const BYTES_OF_FIGURES = 160

/** A period of a question: the one that was asked for, or the one that it is compared with. */
export class Part {
  #visits: Promise<Visits> | null = null

  private constructor(
    readonly reading: Reading,
    readonly question: Question,
    readonly heads: Head[],
    readonly points: Points
  ) {}

  static async open(site: AskedSite, question: Question, period: Period, reading: Reading) {
    const heads = await headsOf(site, period, reading.trx)
    return new Part(reading, question, heads, pointsOf(period, question.interval, site.timezone))
  }

  async figures(choices: Choice[]): Promise<PartFigures> {
    const { totals, tables } = await this.#figuresOfVisits(choices)
    return { tables, ...(totals ?? totalsOfDays(this.heads, this.points)) }
  }

  visits(): Promise<Visits> {
    const { filters } = this.question
    return (this.#visits ??= visitsIn(this.reading, this.heads, filters, this.#columns()))
  }

  /** Call when the figures are found: the visits of a long period are much to hold while those of another one are read. */
  forgetVisits() {
    this.#visits = null
  }

  /** Of days that are over, what was found is remembered: most people compare with the same ones all day. */
  async #figuresOfVisits(choices: Choice[]): Promise<FiguresOfVisits> {
    const key = this.#keyOf(choices)
    const known = key && remembered.get<FiguresOfVisits>(key)
    if (known) return known
    const { filters, interval } = this.question
    const needsVisits = filters.length > 0 || interval === 'hour'
    const totals = needsVisits ? await totalsOfVisits(await this.visits(), this.points) : null
    const tables = choices.length ? await tablesOf(choices, await this.visits()) : []
    const rows = [totals?.series ?? [], ...tables].reduce((sum, { length }) => sum + length, 1)
    if (key) remembered.set(key, { totals, tables }, BYTES_OF_FIGURES * rows)
    return { totals, tables }
  }

  #columns(): SiteColumnName[] {
    const { filters, interval, breakdowns } = this.question
    const dimensions = [...filters, ...breakdowns].map(({ dimension }) => dimension)
    const names = [...FIGURE_COLUMNS, ...dimensions.flatMap(columnsOfDimension)]
    if (interval === 'hour') names.push('hour')
    return [...new Set(names)]
  }

  /** All that figures of visits depend on; null: a day can still change by itself. */
  #keyOf(choices: Choice[]): string | null {
    const { heads, reading, question } = this
    if (heads.some(({ columns }) => columns)) return null
    const days = heads.map(({ day, digest }) => [day, digest])
    const rows = choices.map(({ asked, grouping, wanted }) => [
      asked.dimension,
      wanted.map((number) => grouping.valueOf(number)),
    ])
    const text = JSON.stringify([days, question.filters, question.interval, rows])
    return `figures ${reading.siteId} ${createHash('sha1').update(text).digest('base64')}`
  }
}
