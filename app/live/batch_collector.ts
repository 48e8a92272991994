import { liveHub, type LiveHub } from '#app/live/live_hub'
import type { StoredEvent } from '#app/ingest/types'
import type { Session } from '#app/visitors/types'
import type { BatchMessage } from '#app/live/messages'
import { FEED_LENGTH, feedEvent, feedSession } from '#app/reports/feed'

/** Least time between two messages of a site, ms. The first after a quiet time goes at once. */
const MIN_GAP_MS = 50

/** Most time that a message waits, however many are watching. */
const MAX_GAP_MS = 500

/** A page costs some 10 microseconds a message; with this much rest for each, sending takes a fifth of the process' time. */
const GAP_MS_PER_PAGE = 0.05

interface Pending {
  events: StoredEvent[]
  sessions: Map<string, Session>
  timer: NodeJS.Timeout | null
}

function nothingPending(): Pending {
  return { events: [], sessions: new Map(), timer: null }
}

/** Makes one message of the commits of a site that follow each other closely. */
export class BatchCollector {
  #sites = new Map<string, Pending>()

  constructor(readonly hub: LiveHub) {}

  add(siteId: string, events: StoredEvent[], sessions: Session[]) {
    if (!this.hub.isWatched(siteId)) return
    const pending = this.#sites.get(siteId) ?? nothingPending()
    this.#sites.set(siteId, pending)
    for (const event of events) pending.events.push(event)
    for (const session of sessions) pending.sessions.set(session.id, session)
    if (!pending.timer) this.#flush(siteId, pending)
  }

  #flush(siteId: string, pending: Pending) {
    if (pending.sessions.size === 0) {
      this.#sites.delete(siteId)
      return
    }
    const pages = this.hub.send(siteId, 'batch', () => messageOf(pending))
    pending.events = []
    pending.sessions = new Map()
    const gap = Math.min(MAX_GAP_MS, Math.max(MIN_GAP_MS, pages * GAP_MS_PER_PAGE))
    pending.timer = setTimeout(() => this.#flush(siteId, pending), gap).unref()
  }
}

/**
 * The page keeps the latest hundred events, so more than these are not sent. Nor are more than as many sessions that were
 * only prolonged.
 */
function messageOf({ events, sessions }: Pending): Omit<BatchMessage, 'type'> {
  const latest = events.toSorted((a, b) => +b.createdAt - +a.createdAt).slice(0, FEED_LENGTH)
  const withEvents = new Set(latest.map(({ sessionId }) => sessionId))
  const [needed, others] = partition([...sessions.values()], ({ id }) => withEvents.has(id))
  return {
    events: latest.map(feedEvent),
    sessions: [...needed, ...others.slice(-FEED_LENGTH)].map(feedSession),
  }
}

function partition<T>(items: T[], test: (item: T) => boolean): [T[], T[]] {
  return [items.filter(test), items.filter((item) => !test(item))]
}

export const batchCollector = new BatchCollector(liveHub)
