import type { DemoSite } from '#app/demo/demo_site'
import type { TrackedEvent, Visit } from '#app/demo/traffic/visit'

/** Events in a request, as many as the tracker puts into one. */
const MOST = 50

/** How long an event waits for company, ms. */
export const COMPANY_MS = 2_000

/** What one visitor has to send: a request speaks for one browser. */
export interface Parcel {
  visit: Visit
  events: TrackedEvent[]
}

interface Pile extends Parcel {
  since: number
}

/** Events that no server has acknowledged yet. */
export class Outbox {
  #piles = new Map<Visit, Pile>()

  constructor(readonly companyMs = COMPANY_MS) {}

  get size() {
    let size = 0
    for (const { events } of this.#piles.values()) size += events.length
    return size
  }

  add(visit: Visit, event: TrackedEvent, now: number) {
    const pile = this.#piles.get(visit)
    if (pile) pile.events.push(event)
    else this.#piles.set(visit, { visit, events: [event], since: now })
  }

  /**
   * What should go next: conversions at once, then visits that nobody has seen yet, then whoever waits longest. Null when
   * nothing is due. It stays here until `forget`, since a request may fail.
   */
  next(now: number): Parcel | null {
    let best: Pile | null = null
    for (const pile of this.#piles.values()) {
      if (rank(pile) < 2 && now - pile.since < this.companyMs) continue
      if (
        !best ||
        rank(pile) > rank(best) ||
        (rank(pile) === rank(best) && pile.since < best.since)
      ) {
        best = pile
      }
    }
    return best && { visit: best.visit, events: best.events.slice(0, MOST) }
  }

  /** These were taken, or never will be. */
  forget({ visit, events }: Parcel, now: number) {
    const pile = this.#piles.get(visit)!
    const gone = new Set(events)
    pile.events = pile.events.filter((event) => !gone.has(event))
    pile.since = now
    if (!pile.events.length) this.#piles.delete(visit)
  }

  forgetSite(site: DemoSite) {
    for (const visit of this.#piles.keys()) {
      if (visit.site === site) this.#piles.delete(visit)
    }
  }
}

function rank({ events }: Pile) {
  if (events.some(({ ec }) => ec === 'conversion')) return 2
  return events[0].ec === 'acquisition' ? 1 : 0
}
