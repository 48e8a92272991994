import { grown } from '#app/attribution/report/grown'

const FIRST_SLOTS = 1 << 13
const FIRST_STEPS = 1 << 14

export interface PathLimits {
  paths: number
  steps: number
}

/**
 * Numbers paths from 0, in the order in which they are first seen. A path is a row of bytes; all lie one after the other, and
 * a table of hashes finds them: a million would take ten times the memory as texts in a `Map`.
 */
export class PathIndex {
  #steps = new Uint8Array(FIRST_STEPS)
  /** Where each path begins, and where the next one will. */
  #begins = new Uint32Array(FIRST_SLOTS)
  /** The number of a path and 1, where its hash says or further on; at most half of the slots are taken. */
  #slots = new Uint32Array(FIRST_SLOTS)
  #size = 0

  constructor(readonly limits: PathLimits) {}

  get size() {
    return this.#size
  }

  /** Null: it is another one, and there is no room for it. */
  numberOf(path: Uint8Array): number | null {
    const slot = this.#slotOf(path)
    return this.#slots[slot] ? this.#slots[slot] - 1 : this.#append(path, slot)
  }

  path(number: number): Uint8Array {
    return this.#steps.subarray(this.#begins[number], this.#begins[number + 1])
  }

  /** Where it is, or the free slot where it belongs. */
  #slotOf(path: Uint8Array): number {
    const mask = this.#slots.length - 1
    let slot = hashOf(path) & mask
    while (this.#slots[slot] && !this.#is(this.#slots[slot] - 1, path)) slot = (slot + 1) & mask
    return slot
  }

  #is(number: number, path: Uint8Array) {
    const begin = this.#begins[number]
    if (this.#begins[number + 1] - begin !== path.length) return false
    for (let i = 0; i < path.length; i++) if (this.#steps[begin + i] !== path[i]) return false
    return true
  }

  #append(path: Uint8Array, slot: number): number | null {
    const begin = this.#begins[this.#size]
    const end = begin + path.length
    if (this.#size >= this.limits.paths || end > this.limits.steps) return null
    this.#steps = grown(this.#steps, end)
    this.#steps.set(path, begin)
    this.#begins = grown(this.#begins, this.#size + 2)
    this.#begins[this.#size + 1] = end
    this.#slots[slot] = ++this.#size
    if (this.#size * 2 > this.#slots.length) this.#spread()
    return this.#size - 1
  }

  #spread() {
    this.#slots = new Uint32Array(this.#slots.length * 2)
    for (let number = 0; number < this.#size; number++) {
      this.#slots[this.#slotOf(this.path(number))] = number + 1
    }
  }
}

/** FNV-1a, with its low bits mixed: only they are looked at. */
function hashOf(path: Uint8Array): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < path.length; i++) hash = Math.imul(hash ^ path[i], 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  return (hash ^ (hash >>> 13)) >>> 0
}
