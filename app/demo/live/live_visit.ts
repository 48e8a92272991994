import type { Step } from '#app/demo/traffic/walk'
import { trackedEvents, type TrackedEvent, type Visit } from '#app/demo/traffic/visit'

const HEARTBEAT_MS = 30_000

/** A visit that goes on at this moment. */
export class LiveVisit {
  readonly #events: TrackedEvent[]

  /** `speed`: how many times faster than life, for those who cannot wait. */
  constructor(
    readonly visit: Visit,
    publicId: string,
    readonly speed: number
  ) {
    this.visit = { ...visit, steps: withHeartbeats(visit.steps) }
    this.#events = trackedEvents(this.visit, publicId)
  }

  get isOver() {
    return !this.#events.length
  }

  /** What has happened since it was asked last, with the time of the visitor's clock. */
  happened(now: number): TrackedEvent[] {
    const { startedAt, steps, visitor } = this.visit
    const done = steps.length - this.#events.length
    let until = done
    while (until < steps.length && startedAt + steps[until].at / this.speed <= now) until++
    return this.#events
      .splice(0, until - done)
      .map((event) => ({ ...event, ts: Math.round(now) + visitor.clockAheadMs }))
  }
}

/** The tracker says every 30 s that the page can still be seen. */
function withHeartbeats(steps: Step[]): Step[] {
  const last = steps.at(-1)!
  const beats: Step[] = []
  for (let at = HEARTBEAT_MS; at < last.at; at += HEARTBEAT_MS) {
    const page = steps.findLast((step) => step.at <= at)!
    const { url, referrer } = page
    beats.push({ at, url, referrer, category: 'system', action: 'heartbeat' })
  }
  return [...steps, ...beats].sort((a, b) => a.at - b.at)
}
