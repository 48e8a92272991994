import { folded } from '#app/traffic/report/matching_values'
import { valueOfStep } from '#app/traffic/days/step_value'
import { readablePath } from '#app/shared/urls'
import { grown } from '#app/traffic/memory/grown'
import type { FunnelStep } from '#app/traffic/funnels/types'
import type { ValueSpace } from '#app/traffic/memory/value_space'

/** What the walker wants to know of everything that visitors can do on a site; each thing is looked at once. */
export class StepFacts {
  #masks: Uint8Array = new Uint8Array(256)
  #pages: Uint32Array = new Uint32Array(256)
  #asked = 0
  readonly #tests: ((step: string) => boolean)[]

  constructor(
    readonly space: ValueSpace,
    steps: FunnelStep[]
  ) {
    this.#tests = steps.map(testOf)
  }

  /** By code of a day, which steps of the funnel it may be; and its page, by number and 1. */
  ofCodes(numbers: Uint32Array): { masks: Uint8Array; pages: Uint32Array } {
    this.#catchUp()
    return {
      masks: Uint8Array.from(numbers, (number) => this.#masks[number]),
      pages: numbers.map((number) => this.#pages[number]),
    }
  }

  #catchUp() {
    const { values } = this.space
    this.#masks = grown(this.#masks, values.length)
    this.#pages = grown(this.#pages, values.length)
    for (; this.#asked < values.length; this.#asked++) {
      const value = values[this.#asked]
      this.#tests.forEach((fits, step) => {
        if (fits(value)) this.#masks[this.#asked] |= 1 << step
      })
      if (valueOfStep('page', value) !== null) this.#pages[this.#asked] = this.#asked + 1
    }
  }
}

function testOf({ kind, match, value: wanted }: FunnelStep): (step: string) => boolean {
  const fits = matching(match, wanted)
  return (step) => {
    const value = valueOfStep(kind, step)
    return value !== null && fits(readablePath(value))
  }
}

/** Compared as people read it; only what is searched for within is the same in capitals. */
function matching(match: FunnelStep['match'], typed: string): (value: string) => boolean {
  if (match === 'any') return () => true
  const wanted = readablePath(typed)
  switch (match) {
    case 'is':
      return (value) => value === wanted
    case 'begins':
      return (value) => value.startsWith(wanted)
    case 'contains': {
      const part = folded(wanted)
      return (value) => folded(value).includes(part)
    }
  }
}
