import { FACTS_WIDTH, type Facts } from '#app/traffic/report/facts'
import type { Figures } from '#app/traffic/report/types'

/** Which of the selected visits of a day belong to which rows; a visit may belong to several. Only the first `length` count. */
export interface Pairs {
  length: number
  rows: Uint32Array
  /** Places among the selected ones. */
  visits: Uint32Array
  /** How often the visit had what the row is about; null: once. */
  times: Uint32Array | null
}

/** Figures that add up, in this order; visitors do not, and are counted by themselves. */
const WIDTH = 6

/** Figures of rows, or of points, side by side in one array: a loop over visits touches one place a row. */
export class Sums {
  readonly visitors: Float64Array
  #sums: Float64Array

  constructor(readonly rows: number) {
    this.visitors = new Float64Array(rows)
    this.#sums = new Float64Array(rows * WIDTH)
  }

  add({ length, rows, visits }: Pairs, { numbers }: Facts) {
    const sums = this.#sums
    for (let i = 0; i < length; i++) {
      const at = rows[i] * WIDTH
      const fact = visits[i] * FACTS_WIDTH
      const converted = numbers[fact + 1]
      sums[at]++
      sums[at + 1] += numbers[fact]
      sums[at + 2] += converted
      if (converted > 0) sums[at + 3]++
      sums[at + 4] += numbers[fact + 2]
      sums[at + 5] += numbers[fact + 3]
    }
  }

  addFigures(row: number, figures: Figures) {
    const at = row * WIDTH
    this.visitors[row] += figures.visitors
    this.#sums[at] += figures.visits
    this.#sums[at + 1] += figures.pageViews
    this.#sums[at + 2] += figures.conversions
    this.#sums[at + 3] += figures.convertingVisits
    this.#sums[at + 4] += figures.bounces
    this.#sums[at + 5] += figures.durationSec
  }

  at(row: number): Figures {
    const [visits, pageViews, conversions, convertingVisits, bounces, durationSec] =
      this.#sums.subarray(row * WIDTH, (row + 1) * WIDTH)
    return {
      visits,
      visitors: this.visitors[row],
      pageViews,
      conversions,
      convertingVisits,
      bounces,
      durationSec,
    }
  }
}
