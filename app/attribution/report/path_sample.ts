import { normal, poisson } from '#app/attribution/report/chance'
import type { PathCounts, PathTable } from '#app/attribution/report/path_table'
import type { ChannelPath } from '#app/plugins/contracts/attribution_model'

/**
 * The paths of a table with counts, as models that learn walk them. It is drawn again and again and takes the same room each
 * time; a model must not keep it.
 */
export class PathSample implements Iterable<ChannelPath> {
  #paths: Uint32Array
  #conversions: Uint32Array
  #nulls: Uint32Array
  #value: Float64Array
  #size = 0
  readonly total = { conversions: 0, value: 0 }

  /** All paths as they are. `names`: by place. */
  constructor(
    readonly table: PathTable,
    readonly names: readonly string[]
  ) {
    this.#paths = new Uint32Array(table.size)
    this.#conversions = new Uint32Array(table.size)
    this.#nulls = new Uint32Array(table.size)
    this.#value = new Float64Array(table.size)
    this.#fill(() => {})
  }

  /**
   * As if `part` of as many visitors had come again by chance: each journey so many times as Poisson says, which is drawing
   * with replacement without counting to the end (Chamandy et al., "Estimating uncertainty for massive data streams", 2012).
   */
  draw(part: number, random: () => number) {
    this.#fill((counts) => drawCounts(counts, part, random))
  }

  *[Symbol.iterator](): Iterator<ChannelPath> {
    for (let i = 0; i < this.#size; i++) {
      const channels: string[] = []
      for (const place of this.table.placesOf(this.#paths[i])) channels.push(this.names[place])
      yield {
        channels,
        conversions: this.#conversions[i],
        nulls: this.#nulls[i],
        value: this.#value[i],
      }
    }
  }

  /** Places on paths that gained something: a model has to say something of them. */
  placesWith(measure: 'conversions' | 'value'): Set<number> {
    const isFound = new Uint8Array(256)
    const gained = measure === 'value' ? this.#value : this.#conversions
    for (let i = 0; i < this.#size; i++) {
      if (gained[i] > 0) for (const place of this.table.placesOf(this.#paths[i])) isFound[place] = 1
    }
    return new Set([...isFound.keys()].filter((place) => isFound[place]))
  }

  #fill(change: (counts: PathCounts) => void) {
    const counts: PathCounts = { conversions: 0, nulls: 0, value: 0, squares: 0 }
    this.#size = this.total.conversions = this.total.value = 0
    for (let path = 0; path < this.table.size; path++) {
      this.table.read(path, counts)
      change(counts)
      if (counts.conversions === 0 && counts.nulls === 0) continue
      const at = this.#size++
      this.#paths[at] = path
      this.#conversions[at] = counts.conversions
      this.#nulls[at] = counts.nulls
      this.#value[at] = counts.value
      this.total.conversions += counts.conversions
      this.total.value += counts.value
    }
  }
}

/** The value varies with the number of conversions, and with how much single ones differ. */
function drawCounts(counts: PathCounts, part: number, random: () => number) {
  const { conversions, value, squares } = counts
  counts.nulls = poisson(random, counts.nulls * part)
  counts.conversions = poisson(random, conversions * part)
  if (conversions === 0 || value === 0) return
  const times = counts.conversions / conversions
  const differing = Math.max(0, squares - (value * value) / conversions)
  counts.value = value * times
  if (differing > 0) counts.value += Math.sqrt(differing * times) * normal(random)
  if (value > 0) counts.value = Math.max(0, counts.value)
}
