import { PLACES } from '#app/attribution/report/keys'

/** Visitors are in one of so many groups, by chance. */
export const GROUPS = 100

/**
 * What models gave to the keys of one dimension: conversions in millionths, and value, by group of visitors. How much the
 * groups differ says how much depends on who happened to come.
 */
export class RuleSums {
  #conversions: Float64Array
  #value: Float64Array

  constructor(models: number) {
    this.#conversions = new Float64Array(models * PLACES * GROUPS)
    this.#value = new Float64Array(models * PLACES * GROUPS)
  }

  add(model: number, place: number, group: number, millionths: number, value: number) {
    const at = (model * PLACES + place) * GROUPS + group
    this.#conversions[at] += millionths
    this.#value[at] += value
  }

  /** By group. */
  conversions(model: number, place: number): Float64Array {
    return groupsOf(this.#conversions, model, place)
  }

  value(model: number, place: number): Float64Array {
    return groupsOf(this.#value, model, place)
  }
}

function groupsOf(sums: Float64Array, model: number, place: number) {
  const begin = (model * PLACES + place) * GROUPS
  return sums.subarray(begin, begin + GROUPS)
}
