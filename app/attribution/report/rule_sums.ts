import { PLACES } from '#app/attribution/report/keys'

/** Visitors are in one of so many groups, by chance. */
export const GROUPS = 100

/**
 * What models gave to the keys of one dimension: conversions in millionths, and value, by group of visitors. How much the
 * groups differ says how much depends on who happened to come.
 *
 * What one journey adds to lies together, because a million journeys add to all of it.
 */
export class RuleSums {
  #conversions: Float64Array
  #value: Float64Array

  constructor(readonly models: number) {
    this.#conversions = new Float64Array(GROUPS * PLACES * models)
    this.#value = new Float64Array(GROUPS * PLACES * models)
  }

  add(model: number, place: number, group: number, millionths: number, value: number) {
    const at = (group * PLACES + place) * this.models + model
    this.#conversions[at] += millionths
    if (value !== 0) this.#value[at] += value
  }

  /** By group. */
  conversions(model: number, place: number): Float64Array {
    return this.#byGroup(this.#conversions, model, place)
  }

  value(model: number, place: number): Float64Array {
    return this.#byGroup(this.#value, model, place)
  }

  #byGroup(sums: Float64Array, model: number, place: number) {
    const at = (group: number) => (group * PLACES + place) * this.models + model
    return Float64Array.from({ length: GROUPS }, (_, group) => sums[at(group)])
  }
}
