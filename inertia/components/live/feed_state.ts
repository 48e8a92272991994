/**
 * The live feed as a value: what is shown is a function of everything that was heard, in whatever order and however often.
 * So it does not matter how snapshots and messages interleave: nothing is missing and nothing stands twice.
 */
export interface EventLike {
  id: string
  sessionId: string
  /** ISO 8601 in UTC: sorts as text. */
  at: string
}

export interface SessionLike {
  id: string
  lastEventAt: string
  eventCount: number
}

export interface FeedState<E extends EventLike, S extends SessionLike> {
  /** The latest ones, newest first. */
  events: E[]
  /** Exactly the sessions of these events, as they were last heard of. */
  sessions: Map<string, S>
}

export interface News<E, S> {
  events: readonly E[]
  sessions: readonly S[]
}

/** A session with those of its events that are in the feed, newest first. */
export interface Group<E, S> {
  session: S
  events: E[]
}

/** As many events as the server sends for a snapshot. */
export const FEED_LENGTH = 100

export function emptyFeed<E extends EventLike, S extends SessionLike>(): FeedState<E, S> {
  return { events: [], sessions: new Map() }
}

/** What is known after `news`. Gives back the same state when the news are old. */
export function mergeFeed<E extends EventLike, S extends SessionLike>(
  state: FeedState<E, S>,
  news: News<E, S>,
  length = FEED_LENGTH
): FeedState<E, S> {
  const events = mergeEvents(state.events, news.events, length)
  const sessions = mergeSessions(state.sessions, news.sessions, events)
  const isOld = events === state.events && sessions === state.sessions
  return isOld ? state : { events, sessions }
}

/**
 * Cards, the one with the latest event on top. A group that did not change is the same object as in `previous`, so that
 * its card is not drawn again.
 */
export function groupBySession<E extends EventLike, S extends SessionLike>(
  { events, sessions }: FeedState<E, S>,
  previous: Group<E, S>[] = []
): Group<E, S>[] {
  const groups = new Map<string, Group<E, S>>()
  for (const event of events) {
    const group = groups.get(event.sessionId)
    const session = sessions.get(event.sessionId)
    if (group) group.events.push(event)
    else if (session) groups.set(event.sessionId, { session, events: [event] })
  }
  const before = new Map(previous.map((group) => [group.session.id, group]))
  return [...groups.values()].map((group) => {
    const old = before.get(group.session.id)
    return old && isSame(old, group) ? old : group
  })
}

function mergeEvents<E extends EventLike>(known: E[], news: readonly E[], length: number): E[] {
  const oldest = known.length < length ? undefined : known.at(-1)
  const ids = new Set(known.map(({ id }) => id))
  const fresh = news.filter((event) => {
    if (ids.has(event.id) || (oldest && newestFirst(event, oldest) > 0)) return false
    return ids.add(event.id)
  })
  return fresh.length ? [...known, ...fresh].sort(newestFirst).slice(0, length) : known
}

function mergeSessions<S extends SessionLike>(
  known: Map<string, S>,
  news: readonly S[],
  events: EventLike[]
): Map<string, S> {
  const latest = new Map(known)
  for (const session of news) {
    const old = latest.get(session.id)
    if (!old || isNewer(session, old)) latest.set(session.id, session)
  }
  const needed = new Set(events.map(({ sessionId }) => sessionId))
  for (const id of latest.keys()) if (!needed.has(id)) latest.delete(id)

  const isSameMap =
    latest.size === known.size && [...latest].every(([id, session]) => known.get(id) === session)
  return isSameMap ? known : latest
}

/** A session only grows: the one with more events, or a later end, is the later state. */
function isNewer(session: SessionLike, than: SessionLike) {
  if (session.eventCount !== than.eventCount) return session.eventCount > than.eventCount
  return session.lastEventAt > than.lastEventAt
}

function newestFirst(a: EventLike, b: EventLike) {
  if (a.at !== b.at) return a.at < b.at ? 1 : -1
  if (a.id === b.id) return 0
  return a.id < b.id ? 1 : -1
}

function isSame<E, S>(a: Group<E, S>, b: Group<E, S>) {
  return (
    a.session === b.session &&
    a.events.length === b.events.length &&
    a.events.every((event, i) => event === b.events[i])
  )
}
