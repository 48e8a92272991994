import { WHOLE } from '#app/attribution/shares'
import { RuleSums } from '#app/attribution/report/rule_sums'
import { UNKNOWN, type Keys } from '#app/attribution/report/keys'
import { PathTable, type PathCounts } from '#app/attribution/report/path_table'
import { DIMENSIONS, type Dimension } from '#app/attribution/report/types'
import type { SiteRule } from '#app/attribution/rule_models'
import type { Journey, Touch } from '#app/plugins/contracts/attribution_model'
import type { SourceFacts, TouchFacts } from '#app/attribution/report/touch_facts'
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

type Places = Record<Dimension, Uint8Array>

/** Adds up journeys, one at a time, so that none of them has to be kept. */
export class Tally {
  conversions = 0
  /** By rule: journeys with touches of which it said nothing that could be used. */
  readonly unanswered: number[]
  readonly dimensions: Record<Dimension, DimensionTally>

  /** `currency`: of the values that are added; others are left out. */
  constructor(
    keys: Record<Dimension, Keys>,
    readonly rules: SiteRule[],
    readonly currency: string
  ) {
    this.unanswered = rules.map(() => 0)
    this.dimensions = record((dimension) => ({
      keys: keys[dimension],
      sums: new RuleSums(rules.length),
      table: new PathTable(),
      unknown: { conversions: 0, nulls: 0, value: 0, squares: 0 },
    }))
  }

  addJourney(row: LedgerRow, facts: TouchFacts) {
    this.conversions++
    const value = row.currency === this.currency ? (row.value ?? 0) : 0
    const sources = row.sources.map((id) => facts.source(id))
    const places = placesOf(sources, row, facts)
    const counts = { conversions: 1, nulls: 0, value, squares: value * value }
    this.#addPath(places, counts)
    const journey = journeyOf(row, sources)
    this.rules.forEach((rule, index) => {
      const credits = sources.length ? rule.creditsOf(journey) : null
      if (!credits && sources.length) this.unanswered[index]++
      this.#addCredits(index, credits, places, row.visitorGroup, value)
    })
  }

  addNullPath(path: NullPath) {
    const places = record((dimension) =>
      Uint8Array.from(path[dimension], (character) => character.charCodeAt(0) - 1)
    )
    this.#addPath(places, { conversions: 0, nulls: path.visitors, value: 0, squares: 0 })
  }

  #addPath(places: Places, counts: PathCounts) {
    for (const dimension of DIMENSIONS) {
      const { table, unknown } = this.dimensions[dimension]
      if (places[dimension].length) table.add(places[dimension], counts)
      else {
        unknown.conversions += counts.conversions
        unknown.value += counts.value
        unknown.squares += counts.squares
      }
    }
  }

  #addCredits(
    rule: number,
    credits: number[] | null,
    places: Places,
    group: number,
    value: number
  ) {
    for (const dimension of DIMENSIONS) {
      const { sums } = this.dimensions[dimension]
      if (!credits) sums.add(rule, UNKNOWN, group, WHOLE, value)
      credits?.forEach((credit, i) => {
        if (credit) sums.add(rule, places[dimension][i], group, credit, (value * credit) / WHOLE)
      })
    }
  }
}

function journeyOf(
  { convertedAt, agesSec, leadTouch }: LedgerRow,
  sources: SourceFacts[]
): Journey {
  const touches: Touch[] = sources.map(({ channel, source, campaign, isDirect }, i) => {
    const at = new Date(convertedAt.getTime() - agesSec[i] * 1_000)
    return { at, channel, source, campaign, isDirect }
  })
  return { convertedAt, touches, leadTouch }
}

function placesOf(sources: SourceFacts[], { landings }: LedgerRow, facts: TouchFacts): Places {
  return {
    channel: Uint8Array.from(sources, ({ channelPlace }) => channelPlace),
    source: Uint8Array.from(sources, ({ sourcePlace }) => sourcePlace),
    campaign: Uint8Array.from(sources, ({ campaignPlace }) => campaignPlace),
    landing: Uint8Array.from(landings, (id) => facts.landingPlace(id)),
  }
}

function record<T>(of: (dimension: Dimension) => T): Record<Dimension, T> {
  return Object.fromEntries(DIMENSIONS.map((dimension) => [dimension, of(dimension)])) as Record<
    Dimension,
    T
  >
}
