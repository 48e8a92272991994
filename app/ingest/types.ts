import type { Month } from '#app/shared/month'
import type { KnownSite } from '#app/sites/site_registry'
import type { ClickIdName } from '#app/shared/click_ids'
import type { Landing, ScoreReasons, Session } from '#app/visitors/types'
import type { Visitor } from '#app/visitors/visitor'
import type { Identity } from '#app/leads/clues/identities_in'
import type { Seen } from '#app/scoring/session_so_far'

/**
 * The ladder of types that an event climbs. Each stage takes a step and gives the next one, so that stages in the wrong
 * order do not compile.
 */

/** Valid, from a known site, as the public door hands it in. Texts are bounded and storable. */
export interface Received {
  site: KnownSite
  /** Lower case. Made by the client, or by us when it sent none. */
  id: string
  sid: string
  url: string
  referrer: string | null
  category: string
  action: string
  label: string | null
  value: number | null
  metadata: Record<string, unknown> | null
  fingerprint: string | null
  /** Click ids that the tracker remembered from an earlier page of this session. */
  rememberedClickIds: Partial<Record<ClickIdName, string>>
  /** Parameters of `url`, read before it was cut to length. */
  landing: Landing
  /** Client clock, ms since the epoch. */
  clientTime: number | null
  /** Client clock when the request went out, ms since the epoch. */
  sentTime: number | null
  receivedAt: Date
  address: string
  /** Up to 8 KB, possibly nonsense. */
  userAgent: string
  /** What a browser says it asks for: `prefetch`; null mostly. */
  purpose: string | null
  language: string | null
  /** `Sec-GPC: 1` and `DNT: 1`. */
  gpc: boolean
  dnt: boolean
}

/** Known not to be stored when it came in; it is handed in all the same, to be counted. */
export interface Refused {
  site: KnownSite
  receivedAt: Date
  refused: DropReason
}

export type Incoming = Received | Refused

/** May be stored, and when it happened. The keys are those of `Memory`; ids mean nothing outside of their site. */
export interface Admitted extends Received {
  key: string
  sessionKey: string
  visitorKey: string | null
  occurredAt: Date
  /** The client's clock was unusable; `occurredAt` is the time of receipt. */
  clockSuspect: boolean
}

/** Belongs to a session. The session is shared by all events of the batch that belong to it. */
export interface Identified extends Admitted {
  session: SessionDraft
  /** The session up to and with this event. */
  seen: Seen
}

/** It is known where the session came from. */
export interface Attributed extends Identified {}

export interface Scored extends Attributed {
  score: number
  scoreReasons: ScoreReasons
  scoredBy: string
}

/** A session while a batch works on it, and afterwards what this process remembers of it. */
export interface SessionDraft extends Session {
  site: KnownSite
  /** Of the row as it is after this batch; 0 before there is one. Every write has its own. */
  revision: number
  /** The revision that this batch builds on; 0 for a new row. */
  builtOn: number
  /** Changed in more than `SESSION_MOVES` and `SESSION_SCORE`. */
  isRelearned: boolean
  /** Its score before this batch. */
  scoreBefore: number
  /** Has a better score than before. */
  isRescored: boolean
  /** New, and not yet counted in its visitor's row. */
  isUncounted: boolean
  /** The landing changed, or the session is new: it has to be classified. */
  isUnclassified: boolean
}

/** A visitor while a batch works on it, and afterwards what this process remembers. */
export interface VisitorDraft extends Visitor {
  revision: number
  builtOn: number
  /** `lastSeenAt` as the row has it: a row is not written for every event. */
  storedLastSeenAt: Date
  /** To be written with this batch. */
  isChanged: boolean
}

/** Something that is not stored, to be counted. */
export interface Drop {
  site: { id: string; timezone: string }
  receivedAt: Date
  reason: DropReason
}

/** Days of a site, those of both instants included, whose conversions have to be credited anew. */
export interface DueCredits {
  site: { id: string; timezone: string }
  from: Date
  to: Date
}

/** Days of a site, those of both instants included, of which the statistics are no longer right. */
export interface DueTraffic {
  site: { id: string; timezone: string }
  from: Date
  to: Date
  /** A visit came to the day, left it, or became somebody else's. */
  isChanged: boolean
}

/** Whose lead is to be looked at again. */
export interface DueLead {
  siteId: string
  kind: 'visitor' | 'session'
  /** A fingerprint; of a visit without one, its id. */
  value: string
}

/** What a site has told of a visitor. */
export interface ToldIdentity extends Identity {
  siteId: string
  fingerprint: string
  givenAt: Date
}

/** A number of the site itself: it was pressed on one of its pages. */
export interface OwnLine {
  siteId: string
  number: string
}

/** One row of `events`. */
export interface StoredEvent extends Pick<
  Scored,
  | 'id'
  | 'url'
  | 'referrer'
  | 'category'
  | 'action'
  | 'label'
  | 'value'
  | 'metadata'
  | 'score'
  | 'scoreReasons'
  | 'scoredBy'
  | 'clockSuspect'
> {
  siteId: string
  month: Month
  sessionId: string
  createdAt: Date
  /** Of the value of a conversion, ISO 4217; null of other events. */
  currency: string | null
}

/** Why something was not stored. Counted by site and day, and shown to the site's people. */
export const DROP_REASONS = [
  'invalid',
  'other_site',
  'origin_not_allowed',
  'blocked_address',
  'bot',
  'privacy_signal',
  'unstorable',
] as const

export type DropReason = (typeof DROP_REASONS)[number]

/** What became of one event. */
export type Outcome =
  /** It waits, safely, for a worker: nobody has scored it yet. */
  | { status: 'queued'; score: null }
  | { status: 'stored'; score: number }
  | { status: 'duplicate'; score: number }
  | { status: 'dropped'; reason: DropReason }
