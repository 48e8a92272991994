const MINUTE_MS = 60_000
const CELLS = 4_096

/**
 * Counts the events of each visitor in a minute, within 16 KB however many visitors there are: everybody counts in two cells
 * out of many, chosen by a hash, and the smaller number is the better guess. It is never too low. To be refused for somebody
 * else's events one has to share both cells with somebody who is too fast.
 */
export class Pace {
  #most: number
  #cells: Uint16Array
  #minute = 0
  /** Otherwise somebody could work out whose cells to fill. */
  #seed = Math.floor(Math.random() * 0x7fffffff)

  /** @param most events in a minute; 0: any number */
  constructor(most: number) {
    this.#most = most
    this.#cells = new Uint16Array(most ? 2 * CELLS : 0)
  }

  isTooFast(visitor: string, at: Date): boolean {
    if (!this.#most) return false
    const minute = Math.floor(at.getTime() / MINUTE_MS)
    if (minute !== this.#minute) {
      this.#minute = minute
      this.#cells.fill(0)
    }
    const hash = this.#hash(visitor)
    const one = this.#count(hash % CELLS)
    const other = this.#count(CELLS + (Math.floor(hash / CELLS) % CELLS))
    return Math.min(one, other) > this.#most
  }

  /** Stops one above the limit: a cell must not begin anew. */
  #count(cell: number) {
    if (this.#cells[cell] <= this.#most) this.#cells[cell]++
    return this.#cells[cell]
  }

  /** FNV-1a, mixed at the end so that all of its bits depend on all letters. */
  #hash(text: string) {
    let hash = this.#seed
    for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
    hash = Math.imul(hash ^ (hash >>> 16), 0x7feb352d)
    hash = Math.imul(hash ^ (hash >>> 15), 0x846ca68b)
    return (hash ^ (hash >>> 16)) >>> 0
  }
}
