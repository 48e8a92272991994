import { grown } from '#app/attribution/report/grown'
import { PathIndex } from '#app/attribution/report/path_index'

/** What is held of one dimension of a period at most, so that no site can use up the memory: some 50 MB. */
const LIMITS = { paths: 1_000_000, steps: 16_000_000 }

const FIRST_PATHS = 1 << 12

/** What became of the journeys that went one way. */
export interface PathCounts {
  conversions: number
  nulls: number
  /** Of the conversions together, and the sum of its squares: how much single ones differ. */
  value: number
  squares: number
}

/**
 * The ways that journeys went, as places of keys, and how many went them. Columns, and no objects; those about conversions are
 * no longer than they have to be, and many ways are found only after all that led to one.
 */
export class PathTable {
  #index: PathIndex
  #conversions = new Uint32Array(FIRST_PATHS)
  #nulls = new Uint32Array(FIRST_PATHS)
  #value = new Float64Array(FIRST_PATHS)
  #squares = new Float64Array(FIRST_PATHS)
  #isFull = false
  /** Of all paths. */
  readonly total: PathCounts = { conversions: 0, nulls: 0, value: 0, squares: 0 }

  constructor(limits = LIMITS) {
    this.#index = new PathIndex(limits)
  }

  get size() {
    return this.#index.size
  }

  /** There was no room for some: what is here is not all. */
  get isFull() {
    return this.#isFull
  }

  add(places: Uint8Array, { conversions, nulls, value, squares }: PathCounts) {
    const path = this.#index.numberOf(places)
    if (path === null) {
      this.#isFull = true
      return
    }
    if (nulls > 0) {
      this.#nulls = grown(this.#nulls, path + 1)
      this.#nulls[path] += nulls
    }
    if (conversions > 0) this.#addWon(path, conversions, value, squares)
    this.total.conversions += conversions
    this.total.nulls += nulls
    this.total.value += value
    this.total.squares += squares
  }

  /** Numbers are below `size`. */
  placesOf(path: number): Uint8Array {
    return this.#index.path(path)
  }

  /** Into one object that is used again and again: this is asked for a million times. */
  read(path: number, into: PathCounts) {
    const isWon = path < this.#conversions.length
    into.conversions = isWon ? this.#conversions[path] : 0
    into.value = isWon ? this.#value[path] : 0
    into.squares = isWon ? this.#squares[path] : 0
    into.nulls = path < this.#nulls.length ? this.#nulls[path] : 0
  }

  #addWon(path: number, conversions: number, value: number, squares: number) {
    this.#conversions = grown(this.#conversions, path + 1)
    this.#value = grown(this.#value, path + 1)
    this.#squares = grown(this.#squares, path + 1)
    this.#conversions[path] += conversions
    this.#value[path] += value
    this.#squares[path] += squares
  }
}
