import { VisitorPairs } from '#app/traffic/report/visitor_pairs'
import type { Facts } from '#app/traffic/report/facts'
import type { Pairs } from '#app/traffic/report/sums'

/** As many rows as a number has bits. */
export const FEW_ROWS = 32

/** Counts different visitors of the rows of a table. */
export interface DistinctVisitors {
  add(pairs: Pairs, facts: Facts): void
  /** By row. */
  counts(): Float64Array
}

/**
 * For tables that are filled side by side. What a page shows has few rows: a bit for each of them, and the bits of one visitor next
 * to each other, because memory that is far away is what counting costs.
 *
 * @param tables how many rows each has
 * @param visitors how many there are, all numbers of them being below
 */
export function distinctVisitors(tables: number[], visitors: number): DistinctVisitors[] {
  const places = placesOf(tables)
  const width = Math.max(0, ...places.map((place) => (place ? place.word + 1 : 0)))
  const marks = new Uint32Array(visitors * width)
  return tables.map((rows, table) => {
    const place = places[table]
    return place ? new Marks(rows, marks, width, place) : new SortedPairs(rows, visitors)
  })
}

interface Place {
  word: number
  shift: number
}

/** The bits of a table are in one word; null: they would not fit. */
function placesOf(tables: number[]): (Place | null)[] {
  const used: number[] = []
  return tables.map((rows) => {
    if (rows > FEW_ROWS) return null
    const found = used.findIndex((bits) => bits + rows <= FEW_ROWS)
    const word = found === -1 ? used.push(0) - 1 : found
    const shift = used[word]
    used[word] += rows
    return { word, shift }
  })
}

class Marks implements DistinctVisitors {
  #counts: Float64Array

  constructor(
    rows: number,
    readonly marks: Uint32Array,
    readonly width: number,
    readonly place: Place
  ) {
    this.#counts = new Float64Array(rows)
  }

  add({ length, rows, visits }: Pairs, { visitors }: Facts) {
    const { marks, width } = this
    const { word, shift } = this.place
    const counts = this.#counts
    for (let i = 0; i < length; i++) {
      const at = visitors[visits[i]] * width + word
      const bit = 1 << (rows[i] + shift)
      if ((marks[at] & bit) !== 0) continue
      marks[at] |= bit
      counts[rows[i]]++
    }
  }

  counts() {
    return this.#counts
  }
}

class SortedPairs implements DistinctVisitors {
  #pairs = new VisitorPairs()

  constructor(
    readonly rowCount: number,
    readonly visitorCount: number
  ) {}

  add({ length, rows, visits }: Pairs, { visitors }: Facts) {
    for (let i = 0; i < length; i++) this.#pairs.add(rows[i], visitors[visits[i]])
  }

  counts() {
    return this.#pairs.counts(this.rowCount, this.visitorCount)
  }
}
