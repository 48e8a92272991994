/** Something that waits, of one site. */
export interface Waiting {
  siteId: string
  /** Events in it. */
  count: number
  /** About how much memory it holds. */
  bytes: number
}

export interface QueueLimits {
  events: number
  bytes: number
  /** Part of either that one site may fill. */
  siteShare: number
}

interface Line<Item> {
  items: Item[]
  count: number
  bytes: number
}

/**
 * What waits for the database, a line a site, served in turn: a site that is flooded waits for itself and not others for it.
 * Bounded in events and in memory, altogether and for each site.
 */
export class FairQueue<Item extends Waiting> {
  #lines = new Map<string, Line<Item>>()
  count = 0
  bytes = 0

  constructor(readonly limits: QueueLimits) {}

  /** False when there is no room. */
  add(item: Item): boolean {
    const line = this.#lines.get(item.siteId) ?? { items: [], count: 0, bytes: 0 }
    const { events, bytes, siteShare } = this.limits
    const fits =
      this.count + item.count <= events &&
      this.bytes + item.bytes <= bytes &&
      line.count + item.count <= events * siteShare &&
      line.bytes + item.bytes <= bytes * siteShare
    if (!fits) return false

    line.items.push(item)
    this.#lines.set(item.siteId, line)
    this.#weigh(line, item, 1)
    return true
  }

  /** The next items, one of each site in turn, of at most `max` events; a larger item comes alone. */
  take(max: number): Item[] {
    const taken: Item[] = []
    let count = 0
    let hasRoom = true
    while (hasRoom && this.#lines.size > 0) {
      hasRoom = false
      for (const [siteId, line] of this.#lines) {
        const next = line.items[0]
        if (taken.length > 0 && count + next.count > max) continue
        line.items.shift()
        this.#weigh(line, next, -1)
        // Who was served goes to the end, also for the batch after this one.
        this.#lines.delete(siteId)
        if (line.items.length) this.#lines.set(siteId, line)
        taken.push(next)
        count += next.count
        hasRoom = true
        break
      }
    }
    return taken
  }

  #weigh(line: Line<Item>, { count, bytes }: Item, sign: 1 | -1) {
    line.count += sign * count
    line.bytes += sign * bytes
    this.count += sign * count
    this.bytes += sign * bytes
  }
}
