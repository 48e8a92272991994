import type { Plugin } from './plugin.js'

/** Says which visit a call came from. */
export type MatcherPlugin = Plugin<'matcher', Matcher>

/**
 * A site's matchers are asked in the order of `config/plugins.ts`, the surest first, until one names a visit. Both methods
 * are pure and quick, and ask nobody: what a matcher has to know the host looks up for it, with one look into an index. One
 * that throws or breaks this contract is skipped for this call. The same call may be asked about again: when it is told
 * twice, and while nobody knows its visit, for visits may arrive later than their calls.
 */
export interface Matcher {
  /** What it has to know to say something of this call; null when the call has nothing that it could go by. */
  asks(call: CallFacts): Wanted | null
  /** Its answer; null when it cannot say anything after all. */
  match(call: CallFacts, found: Evidence): MatcherAnswer | null
}

export interface CallFacts {
  calledAt: Date
  /** E.164; null when it was withheld. */
  caller: string | null
  /** The number that was called, as E.164 when it can be read as a number; null when nobody told. */
  dialled: string | null
  /** Of the visitor's browser; null for calls that no browser knows of. */
  fingerprint: string | null
  /** Reference codes that came with the call: those whose check character is right. */
  codes: readonly string[]
  /** Minutes before a call in which its visitor has done something: the site's own setting. */
  windowMin: number
}

export type Wanted =
  /** Visits with the fingerprint of the call that were going on in the minutes before it. */
  | { evidence: 'fingerprint'; minutes: number }
  /** Visits in which somebody pressed a telephone number in the minutes before the call. */
  | { evidence: 'pressed_number'; minutes: number }
  /** Visits that were shown the number that was called, one of the site's pool; the latest first. */
  | { evidence: 'shown_number'; minutes: number }
  /** Visits that one of the codes was made for. */
  | { evidence: 'reference' }
  /** What the number that was called stands for. */
  | { evidence: 'number_source' }

export interface Evidence {
  /** At most 50. */
  visits: readonly VisitEvidence[]
  /** What the site's people call the source that the number stands for: "Flyer in May". */
  source: string | null
}

export interface VisitEvidence {
  /** Stands for the visit. */
  visit: string
  /** Of the visit, 0 to 100. */
  score: number
  conversions: number
  /** Its last event that was not after the call; of a number that was pressed, when. */
  seenAt: Date
  /** The number that was pressed, as E.164 when it can be read as one; null for other evidence. */
  pressed: string | null
  /** When the number, one of a pool, was given to somebody else or back, at the earliest; null for other evidence. */
  shownUntil: Date | null
}

export interface MatcherAnswer {
  /** One of those that were found. Null: none; then the next matcher is asked. */
  visit: string | null
  /** Where the caller came from, when that is known without a visit: it stays with the call, whoever names the visit. */
  source?: string
  /** Why, at most 16, in words with underscores. The points add up to the confidence, 0 to 100; without a visit to 0. */
  reasons: readonly { reason: string; points: number }[]
  /** Others that fit as well, the best first; five are kept. */
  runnersUp: readonly string[]
  /** Minutes before the call that were looked at; null when time does not matter. */
  windowMin: number | null
}
