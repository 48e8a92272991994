import { DIMENSIONS } from '#app/attribution/report/types'
import type { Touch } from '#app/plugins/contracts/attribution_model'
import type { TouchFacts } from '#app/attribution/report/touch_facts'
import type { LedgerRow } from '#app/attribution/report/queries/ledger_page'
import type { NullPath } from '#app/attribution/report/queries/null_paths'

/** More than any journey has; one that has more loses what is beyond. */
const MAX_STEPS = 2_048

/**
 * The touches of one journey as places in each dimension, in the order of `DIMENSIONS`. The next journey takes the same room:
 * a million times four small arrays are more work than all that is done with them.
 */
export class JourneySteps {
  #steps = DIMENSIONS.map(() => new Uint8Array(MAX_STEPS))
  #places = DIMENSIONS.map(() => new Uint8Array())

  places(dimension: number): Uint8Array {
    return this.#places[dimension]
  }

  /** Returns the touches as models see them. */
  ofJourney({ convertedAt, sources, landings, agesSec }: LedgerRow, facts: TouchFacts): Touch[] {
    const [channels, origins, campaigns, pages] = this.#steps
    const convertedMs = convertedAt.getTime()
    this.#measure(sources.length)
    return sources.map((id, i) => {
      const { channel, source, campaign, isDirect, places } = facts.source(id)
      channels[i] = places[0]
      origins[i] = places[1]
      campaigns[i] = places[2]
      pages[i] = facts.landingPlace(landings[i])
      const at = new Date(convertedMs - agesSec[i] * 1_000)
      return { at, channel, source, campaign, isDirect }
    })
  }

  ofNullPath({ steps }: NullPath) {
    const each = DIMENSIONS.length
    this.#measure(steps.length / each)
    for (let i = 0; i < steps.length; i++) {
      this.#steps[i % each][Math.floor(i / each)] = steps.charCodeAt(i) - 1
    }
  }

  #measure(length: number) {
    this.#places = this.#steps.map((steps) => steps.subarray(0, length))
  }
}
