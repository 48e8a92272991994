import { grown } from '#app/traffic/memory/grown'

const FIRST_ROOM = 1024

/**
 * Counts different visitors of rows that need not be known beforehand: pairs of row and visitor are sorted by row, and then one mark a visitor
 * is enough. A set of visitors for each of thousands of rows would need a hundred times the room.
 */
export class VisitorPairs {
  #rows: Uint32Array = new Uint32Array(FIRST_ROOM)
  #visitors: Uint32Array = new Uint32Array(FIRST_ROOM)
  #length = 0

  add(row: number, visitor: number) {
    if (this.#length === this.#rows.length) this.#grow()
    this.#rows[this.#length] = row
    this.#visitors[this.#length++] = visitor
  }

  /** By row. `visitors` is how many there are, all numbers of them being below. */
  counts(rows: number, visitors: number): Float64Array {
    const counts = new Float64Array(rows)
    const seenIn = new Int32Array(visitors).fill(-1)
    const visitorsOf = this.#sortedByRow(rows)
    for (const row of counts.keys()) {
      for (const visitor of visitorsOf(row)) {
        if (seenIn[visitor] === row) continue
        seenIn[visitor] = row
        counts[row]++
      }
    }
    return counts
  }

  #grow() {
    this.#rows = grown(this.#rows, this.#length + 1)
    this.#visitors = grown(this.#visitors, this.#length + 1)
  }

  #sortedByRow(rows: number) {
    const ends = new Uint32Array(rows + 1)
    for (let i = 0; i < this.#length; i++) ends[this.#rows[i] + 1]++
    for (let row = 0; row < rows; row++) ends[row + 1] += ends[row]
    const next = ends.slice()
    const visitors = new Uint32Array(this.#length)
    for (let i = 0; i < this.#length; i++) visitors[next[this.#rows[i]]++] = this.#visitors[i]
    return (row: number) => visitors.subarray(ends[row], ends[row + 1])
  }
}
