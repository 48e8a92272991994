import {
  type VisitCallLike,
  type CallsById,
  callsByVisit,
  hearCalls,
  replaceCalls,
} from './feed_calls.js'

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

export interface FeedState<
  E extends EventLike,
  S extends SessionLike,
  C extends VisitCallLike = VisitCallLike,
> {
  /** The latest ones, newest first. */
  events: E[]
  /** Exactly the sessions of these events, as they were last heard of. */
  sessions: Map<string, S>
  /** Phone calls, those of visits that are not in the feed too: these may come back. */
  calls: CallsById<C>
}

export interface News<E, S> {
  events: readonly E[]
  sessions: readonly S[]
}

/** A session with those of its events that are in the feed, newest first, and with its phone calls, the latest first. */
export interface Group<E, S, C = VisitCallLike> {
  session: S
  events: E[]
  calls: C[]
}

/** As many events as the server sends for a snapshot. */
export const FEED_LENGTH = 100

export function emptyFeed<
  E extends EventLike,
  S extends SessionLike,
  C extends VisitCallLike,
>(): FeedState<E, S, C> {
  return { events: [], sessions: new Map(), calls: new Map() }
}

/** What is known after `news`. Gives back the same state when the news are old. */
export function mergeFeed<E extends EventLike, S extends SessionLike, C extends VisitCallLike>(
  state: FeedState<E, S, C>,
  news: News<E, S>,
  length = FEED_LENGTH
): FeedState<E, S, C> {
  const events = mergeEvents(state.events, news.events, length)
  const sessions = mergeSessions(state.sessions, news.sessions, events)
  const isOld = events === state.events && sessions === state.sessions
  return isOld ? state : { ...state, events, sessions }
}

/** What is known after the feed was read anew, with the calls of its visits. */
export function catchUp<E extends EventLike, S extends SessionLike, C extends VisitCallLike>(
  state: FeedState<E, S, C>,
  feed: News<E, S> & { calls: readonly C[] }
): FeedState<E, S, C> {
  const merged = mergeFeed(state, feed)
  return withCalls(merged, replaceCalls(merged.calls, feed.calls))
}

/** What is known after calls came in, or are not what they were. */
export function mergeCalls<E extends EventLike, S extends SessionLike, C extends VisitCallLike>(
  state: FeedState<E, S, C>,
  calls: readonly C[]
): FeedState<E, S, C> {
  return withCalls(state, hearCalls(state.calls, calls))
}

function withCalls<E extends EventLike, S extends SessionLike, C extends VisitCallLike>(
  state: FeedState<E, S, C>,
  calls: CallsById<C>
): FeedState<E, S, C> {
  return calls === state.calls ? state : { ...state, calls }
}

/**
 * Cards, the one with the latest event on top. A group that did not change is the same object as in `previous`, so that
 * its card is not drawn again.
 */
export function groupBySession<E extends EventLike, S extends SessionLike, C extends VisitCallLike>(
  { events, sessions, calls }: FeedState<E, S, C>,
  previous: Group<E, S, C>[] = []
): Group<E, S, C>[] {
  const groups = new Map<string, Group<E, S, C>>()
  const called = callsByVisit(calls)
  for (const event of events) {
    const group = groups.get(event.sessionId)
    const session = sessions.get(event.sessionId)
    if (group) group.events.push(event)
    else if (session) {
      const ofVisit = called.get(session.id) ?? []
      groups.set(session.id, { session, events: [event], calls: ofVisit })
    }
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

function isSame<E, S, C>(a: Group<E, S, C>, b: Group<E, S, C>) {
  return a.session === b.session && areSame(a.events, b.events) && areSame(a.calls, b.calls)
}

function areSame<T>(some: T[], others: T[]) {
  return some.length === others.length && some.every((one, i) => one === others[i])
}
