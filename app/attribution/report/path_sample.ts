import { normal, poisson } from '#app/attribution/report/chance'
import type { PathCounts, PathTable } from '#app/attribution/report/path_table'
import type { ChannelPath } from '#app/plugins/contracts/attribution_model'

/** Some paths of a table with counts of their own, as models that learn walk them. */
export class PathSample implements Iterable<ChannelPath> {
  #paths: number[] = []
  #conversions: number[] = []
  #nulls: number[] = []
  #value: number[] = []
  readonly total = { conversions: 0, value: 0 }

  private constructor(
    readonly table: PathTable,
    /** By place. */
    readonly names: readonly string[]
  ) {}

  /** All of them, as they are. */
  static whole(table: PathTable, names: readonly string[]) {
    return new PathSample(table, names).#fill(() => {})
  }

  /**
   * As if `part` of as many visitors had come again by chance: each journey so many times as Poisson says, which is drawing
   * with replacement without counting to the end (Chamandy et al., "Estimating uncertainty for massive data streams", 2012).
   */
  static drawn(table: PathTable, names: readonly string[], part: number, random: () => number) {
    return new PathSample(table, names).#fill((counts) => draw(counts, part, random))
  }

  *[Symbol.iterator](): Iterator<ChannelPath> {
    for (let i = 0; i < this.#paths.length; i++) {
      const places = this.table.placesOf(this.#paths[i])
      const channels = Array.from<string>({ length: places.length })
      for (let step = 0; step < places.length; step++) channels[step] = this.names[places[step]]
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
    const found = new Set<number>()
    const gained = measure === 'value' ? this.#value : this.#conversions
    this.#paths.forEach((path, i) => {
      if (gained[i] > 0) for (const place of this.table.placesOf(path)) found.add(place)
    })
    return found
  }

  #fill(change: (counts: PathCounts) => void) {
    const counts: PathCounts = { conversions: 0, nulls: 0, value: 0, squares: 0 }
    for (let path = 0; path < this.table.size; path++) {
      this.table.read(path, counts)
      change(counts)
      if (counts.conversions === 0 && counts.nulls === 0) continue
      this.#paths.push(path)
      this.#conversions.push(counts.conversions)
      this.#nulls.push(counts.nulls)
      this.#value.push(counts.value)
      this.total.conversions += counts.conversions
      this.total.value += counts.value
    }
    return this
  }
}

/** The value varies with the number of conversions, and with how much single ones differ. */
function draw(counts: PathCounts, part: number, random: () => number) {
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
