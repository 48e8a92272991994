import type { Month } from '#app/shared/month'

/** A call as somebody told of it: the number is one, and the time is believable. */
export interface ToldCall {
  /** `page` and `server` for our own interface, otherwise the name of the provider. Ids mean nothing outside of their source. */
  source: string
  externalId: string | null
  /** E.164; null when the caller withheld it. */
  phoneNumber: string | null
  /** As it was told: numbers that were called are shown and not compared. */
  dialled: string | null
  fingerprint: string | null
  calledAt: Date
  durationSec: number | null
  /** The codes that the caller named, with blanks between. */
  reference?: string | null
}

export type CallStatus = 'qualified' | 'junk'

export const CALL_STATUSES = ['qualified', 'junk'] as const

/** Why a call may be no lead. It is stored and shown all the same. */
export const CALL_FLAGS = ['repeated', 'internal', 'test', 'short'] as const

export type CallFlag = (typeof CALL_FLAGS)[number]

/** A visit that the caller may have made. */
export interface Candidate {
  sessionId: string
  month: Month
  fingerprint: string | null
  score: number
  /** Its last event that was not after the call. */
  seenAt: Date
  conversions: number
  /** The number that somebody pressed in it. */
  pressed?: string | null
  /** Until when it had the number that was called. */
  shownUntil?: Date | null
}

/** What the confidence is made of: points that add up to it. */
export interface MatchReason {
  reason: string
  points: number
}

/**
 * How a call came to its visit, or why to none; stored with the call as it is, so that it can be explained later.
 */
export interface MatchExplanation {
  /** The matcher that named the visit; `manual` for a person, null when there is no visit. */
  method: string | null
  /** Its name and version. */
  by?: string
  /** What the number that was called stands for; known without a visit as well. */
  source?: string
  windowMin: number | null
  /** 0 to 100. */
  confidence: number
  reasons: MatchReason[]
  runnersUp: { sessionId: string; month: Month; score: number; seenAt: string }[]
}

export interface Match {
  /** Null: nobody knows which visit it was. */
  session: Pick<Candidate, 'sessionId' | 'month' | 'fingerprint' | 'score'> | null
  explanation: MatchExplanation
}
