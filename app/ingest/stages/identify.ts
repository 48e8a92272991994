import { uuidv7 } from '#app/shared/ids'
import { monthOf } from '#app/shared/month'
import { truncatedAddress } from '#app/shared/addresses'
import { climb } from '#app/ingest/climb'
import { keyIn } from '#app/ingest/memory'
import { isHeartbeat } from '#app/ingest/heartbeat'
import { visitFactsOf } from '#app/enrichment/enrich'
import { findSession } from '#app/visitors/session_window'
import { addsTo, mergeLanding } from '#app/visitors/merge_landing'
import { isReturningAdVisitor, recordAdClick } from '#app/visitors/visitor'
import type { Admitted, Identified, SessionDraft } from '#app/ingest/types'
import type { People } from '#app/ingest/people'
import type { Landing } from '#app/visitors/types'
import type { Seen } from '#app/scoring/session_so_far'

/**
 * Leads each event to its session and each session to its visitor, making the ones that are new. Takes events in the
 * order in which they happened.
 */
export function identify(events: Admitted[], people: People): Identified[] {
  for (const event of events) {
    const session = sessionOf(event, people)
    const page = pageLanding(event)
    const isTouch = session.isUncounted || addsTo(session.landing, page)
    extend(session, event)
    if (isTouch) learnLanding(session, page)
    recordVisit(session, event, isTouch, people)
    climb(event, { session, seen: seenOf(session, event) })
  }
  return events as Identified[]
}

function sessionOf(event: Admitted, people: People): SessionDraft {
  const candidates = people.sessionsOf(event.sessionKey)
  const timeoutMs = event.site.settings.session_timeout_min * 60_000
  const found = findSession(candidates, event.occurredAt, event.fingerprint, timeoutMs)
  if (found) {
    found.site = event.site
    return found
  }

  const id = candidates.length ? uuidv7(event.occurredAt.getTime()) : event.sid
  const session = beginSession(event, id, people)
  candidates.push(session)
  return session
}

function beginSession(event: Admitted, id: string, people: People): SessionDraft {
  const { site, occurredAt, fingerprint } = event
  const visitor = event.visitorKey ? people.knownVisitor(event.visitorKey) : null
  return {
    site,
    revision: 0,
    builtOn: 0,
    scoreBefore: 0,
    isRelearned: false,
    isRescored: false,
    siteId: site.id,
    id,
    sid: event.sid,
    month: monthOf(occurredAt),
    fingerprint,
    startedAt: occurredAt,
    lastEventAt: occurredAt,
    eventCount: 0,
    conversionCount: 0,
    entryPage: event.url,
    exitPage: event.url,
    referrer: event.referrer,
    landing: pageLanding(event),
    channel: '',
    source: null,
    medium: null,
    campaign: null,
    sourceLabel: '',
    attributedBy: '',
    returningAdVisitor: isReturningAdVisitor(
      visitor,
      occurredAt,
      site.settings.returning_lookback_months
    ),
    score: 0,
    scoreReasons: [],
    scoredBy: null,
    ...visitFactsOf(event),
    language: event.language,
    address: site.settings.store_full_address ? event.address : truncatedAddress(event.address),
    isUncounted: true,
    isUnclassified: true,
  }
}

/** Adds to the session what this event tells of it. */
function extend(session: SessionDraft, event: Admitted) {
  const { occurredAt: at } = event
  if (at < session.startedAt) {
    session.startedAt = at
    session.entryPage = event.url
    session.isRelearned = true
  }
  if (at >= session.lastEventAt) {
    session.lastEventAt = at
    session.exitPage = event.url
  }
  if (isHeartbeat(event)) return
  session.eventCount++
  if (event.category === 'conversion') session.conversionCount++
}

function seenOf({ startedAt, eventCount, conversionCount }: SessionDraft, event: Admitted): Seen {
  const durationSec = Math.round((event.occurredAt.getTime() - startedAt.getTime()) / 1000)
  return { events: eventCount, conversions: conversionCount, durationSec }
}

/** The session has to be classified again with what this page tells. */
function learnLanding(session: SessionDraft, page: Landing) {
  session.landing = mergeLanding(session.landing, page)
  session.isUnclassified = true
  session.isRelearned = true
}

/** The page's own parameters, and the click ids that the tracker remembers from an earlier page of the session. */
function pageLanding(event: Admitted): Landing {
  return {
    ...event.landing,
    clickIds: { ...event.rememberedClickIds, ...event.landing.clickIds },
  }
}

/** What the visitor's row learns. A session counts once: when it begins, or when its visitor becomes known. */
function recordVisit(session: SessionDraft, event: Admitted, isTouch: boolean, people: People) {
  const at = event.occurredAt
  const becomesKnown = session.fingerprint === null && event.fingerprint !== null
  if (becomesKnown) {
    session.fingerprint = event.fingerprint
    session.isRelearned = true
  }
  if (session.fingerprint === null) return

  const key = event.visitorKey ?? keyIn(session.siteId, session.fingerprint)
  const visitor = people.visitor(key, session.siteId, session.fingerprint, at)
  const isCounted = session.isUncounted || becomesKnown
  if (at < visitor.firstSeenAt) {
    visitor.firstSeenAt = at
    visitor.isChanged = true
  }
  if (at > visitor.lastSeenAt) visitor.lastSeenAt = at
  if (isCounted) visitor.sessionsCount++
  session.isUncounted = false
  if (isTouch || becomesKnown) recordAdClick(visitor, session.landing.clickIds, at)
  if (isCounted || isTouch) visitor.isChanged = true
}
