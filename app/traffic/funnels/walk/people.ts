import { grown } from '#app/traffic/memory/grown'

const FIRST_ROOM = 1024

/** Who entered, and how far each of them came. People are numbered from 0 in the order in which they entered. */
export class People {
  size = 0
  depth: Uint8Array = new Uint8Array(FIRST_ROOM)
  /** Where they first came so far. */
  day: Uint16Array = new Uint16Array(FIRST_ROOM)
  visit: Uint32Array = new Uint32Array(FIRST_ROOM)
  /** The page that they saw next, and 1. */
  next: Uint32Array = new Uint32Array(FIRST_ROOM)
  /** By the number of the visitor over all days: theirs here, and 1. */
  #places: Uint32Array = new Uint32Array(FIRST_ROOM)

  /** -1: this visitor has not entered. */
  find(visitor: number): number {
    return (this.#places[visitor] ?? 0) - 1
  }

  enter(visitor: number): number {
    const known = this.find(visitor)
    if (known >= 0) return known
    this.#places = grown(this.#places, visitor + 1)
    this.#places[visitor] = ++this.size
    this.depth = grown(this.depth, this.size)
    this.day = grown(this.day, this.size)
    this.visit = grown(this.visit, this.size)
    this.next = grown(this.next, this.size)
    return this.size - 1
  }
}
