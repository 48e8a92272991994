import { bandOf, type Band } from '#app/scoring/band'
import type { StoredEvent } from '#app/ingest/types'
import type { VisitCall } from '#app/reports/visit_call'
import type { ScoreReasons, Session } from '#app/visitors/types'

/**
 * What a card of the live feed shows. A commit that just happened and rows that were read go through the same two functions,
 * so that a page cannot tell (and need not know) which of the two an event came from. Instants are ISO 8601, UTC, ms.
 */
export interface FeedEvent {
  id: string
  sessionId: string
  at: string
  category: string
  action: string
  label: string | null
  value: number | null
  url: string
  score: number
  reasons: ScoreReasons
}

export interface FeedSession {
  id: string
  /** Partition key, `YYYY-MM`, as in the address of the session's page. */
  month: string
  label: string
  attributedBy: string
  channel: string
  source: string | null
  medium: string | null
  campaign: string | null
  returning: boolean
  score: number
  band: Band
  reasons: ScoreReasons
  scoredBy: string | null
  device: string | null
  browser: string | null
  os: string | null
  city: string | null
  country: string | null
  entryPage: string
  startedAt: string
  lastEventAt: string
  eventCount: number
  conversionCount: number
}

export interface Feed {
  /** Newest first. */
  events: FeedEvent[]
  /** The sessions of the events, in no particular order. */
  sessions: FeedSession[]
  /** The phone calls of these sessions, and the latest ones of others: what is not here belongs to no visit of the feed. */
  calls: VisitCall[]
}

/** As many events as the feed keeps, on the server and in the page. */
export const FEED_LENGTH = 100

export type EventFacts = Pick<
  StoredEvent,
  | 'id'
  | 'sessionId'
  | 'createdAt'
  | 'category'
  | 'action'
  | 'label'
  | 'value'
  | 'url'
  | 'score'
  | 'scoreReasons'
>

export type SessionFacts = Omit<
  Session,
  'siteId' | 'sid' | 'fingerprint' | 'exitPage' | 'referrer' | 'landing' | 'language' | 'address'
>

export function feedEvent(event: EventFacts): FeedEvent {
  return {
    id: event.id,
    sessionId: event.sessionId,
    at: event.createdAt.toISOString(),
    category: event.category,
    action: event.action,
    label: event.label,
    value: event.value,
    url: event.url,
    score: event.score,
    reasons: event.scoreReasons,
  }
}

export function feedSession(session: SessionFacts): FeedSession {
  return {
    id: session.id,
    month: session.month.slice(0, 7),
    label: session.sourceLabel,
    attributedBy: session.attributedBy,
    channel: session.channel,
    source: session.source,
    medium: session.medium,
    campaign: session.campaign,
    returning: session.returningAdVisitor,
    score: session.score,
    band: bandOf(session.score),
    reasons: session.scoreReasons,
    scoredBy: session.scoredBy,
    device: session.device,
    browser: session.browser,
    os: session.os,
    city: session.city,
    country: session.country,
    entryPage: session.entryPage,
    startedAt: session.startedAt.toISOString(),
    lastEventAt: session.lastEventAt.toISOString(),
    eventCount: session.eventCount,
    conversionCount: session.conversionCount,
  }
}
