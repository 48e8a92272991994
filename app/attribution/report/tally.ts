import { WHOLE } from '#app/attribution/shares'
import { RuleSums } from '#app/attribution/report/rule_sums'
import { UNKNOWN, type Keys } from '#app/attribution/report/keys'
import { PathTable, type PathCounts } from '#app/attribution/report/path_table'
import { DIMENSIONS, type Dimension } from '#app/attribution/report/types'
import type { SiteRule } from '#app/attribution/rule_models'
import { JourneySteps } from '#app/attribution/report/journey_steps'
import type { TouchFacts } from '#app/attribution/report/touch_facts'
import type { LedgerRow } from '#app/attribution/report/queries/ledger_page'
import type { NullPath } from '#app/attribution/report/queries/null_paths'

/** What is added up of one dimension. */
export interface DimensionTally {
  keys: Keys
  sums: RuleSums
  /** For models that learn. */
  table: PathTable
  /** Conversions without a touch. */
  unknown: PathCounts
}

/** Adds up journeys, one at a time, so that none of them has to be kept. */
export class Tally {
  conversions = 0
  /** By rule: journeys with touches of which it said nothing that could be used. */
  readonly unanswered: number[]
  readonly dimensions: Record<Dimension, DimensionTally>
  /** The same in the order of `DIMENSIONS`. */
  #inOrder: DimensionTally[]
  #steps = new JourneySteps()

  /** `currency`: of the values that are added; others are left out. */
  constructor(
    keys: Record<Dimension, Keys>,
    readonly rules: SiteRule[],
    readonly currency: string
  ) {
    this.unanswered = rules.map(() => 0)
    this.#inOrder = DIMENSIONS.map((dimension) => ({
      keys: keys[dimension],
      sums: new RuleSums(rules.length),
      table: new PathTable(),
      unknown: { conversions: 0, nulls: 0, value: 0, squares: 0 },
    }))
    const named = DIMENSIONS.map((dimension, index) => [dimension, this.#inOrder[index]])
    this.dimensions = Object.fromEntries(named)
  }

  /** When all has been added: hands a dimension over and forgets it, because the next one wants the memory. */
  take(dimension: Dimension): DimensionTally {
    const taken = this.dimensions[dimension]
    this.#inOrder = []
    delete (this.dimensions as Partial<Record<Dimension, DimensionTally>>)[dimension]
    return taken
  }

  addJourney(row: LedgerRow, facts: TouchFacts) {
    this.conversions++
    const value = row.currency === this.currency ? (row.value ?? 0) : 0
    const touches = this.#steps.ofJourney(row, facts)
    this.#addPath({ conversions: 1, nulls: 0, value, squares: value * value })
    const journey = { convertedAt: row.convertedAt, touches, leadTouch: row.leadTouch }
    for (let rule = 0; rule < this.rules.length; rule++) {
      const credits = touches.length ? this.rules[rule].creditsOf(journey) : null
      if (!credits && touches.length) this.unanswered[rule]++
      this.#addCredits(rule, credits, row.visitorGroup, value)
    }
  }

  addNullPath(path: NullPath) {
    this.#steps.ofNullPath(path)
    this.#addPath({ conversions: 0, nulls: path.visitors, value: 0, squares: 0 })
  }

  #addPath(counts: PathCounts) {
    this.#inOrder.forEach(({ table, unknown }, dimension) => {
      const places = this.#steps.places(dimension)
      if (places.length) table.add(places, counts)
      else {
        unknown.conversions += counts.conversions
        unknown.value += counts.value
      }
    })
  }

  #addCredits(rule: number, credits: number[] | null, group: number, value: number) {
    for (let dimension = 0; dimension < this.#inOrder.length; dimension++) {
      const { sums } = this.#inOrder[dimension]
      const places = this.#steps.places(dimension)
      if (!credits) {
        sums.add(rule, UNKNOWN, group, WHOLE, value)
        continue
      }
      let touch = 0
      for (const place of places) {
        const credit = credits[touch++]
        if (credit !== 0) sums.add(rule, place, group, credit, (value * credit) / WHOLE)
      }
    }
  }
}
