import { chance } from '#app/attribution/report/chance'
import { GROUPS } from '#app/attribution/report/rule_sums'
import { estimateOf } from '#app/attribution/report/interval'
import type { Estimate } from '#app/attribution/report/types'

const DRAWINGS = 500
const SEED = 20_260_620

/**
 * Intervals by drawing the groups of visitors again, with replacement (Efron, "Bootstrap methods", 1979). Visitors and not
 * conversions are drawn: those of one visitor go together.
 */
export class GroupBootstrap {
  /** Of each drawing: how often each group was drawn. */
  #times = new Uint8Array(DRAWINGS * GROUPS)

  constructor() {
    const random = chance(SEED)
    for (let drawing = 0; drawing < DRAWINGS; drawing++) {
      for (let i = 0; i < GROUPS; i++) {
        this.#times[drawing * GROUPS + Math.floor(random() * GROUPS)]++
      }
    }
  }

  /** `sums` by group; `unit` is what 1 of the answer is made of. */
  estimate(sums: Float64Array, unit = 1): Estimate {
    const drawn = new Float64Array(DRAWINGS)
    let point = 0
    for (let group = 0; group < GROUPS; group++) {
      const sum = sums[group]
      if (sum === 0) continue
      point += sum
      for (let drawing = 0; drawing < DRAWINGS; drawing++) {
        drawn[drawing] += this.#times[drawing * GROUPS + group] * sum
      }
    }
    return estimateOf(
      point / unit,
      drawn.map((sum) => sum / unit)
    )
  }
}
