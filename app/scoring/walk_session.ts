import { takes, type SessionScore } from '#app/scoring/session_score'
import { questionOf, type ScoredFacts } from '#app/scoring/question_of'
import type { Question, ScopedScore } from '#app/scoring/scorer_of'
import type { AnsweredBy } from '#app/plugins/chosen_plugin'
import type { SessionInView } from '#app/scoring/session_so_far'

/** Null: no answer that can be used. */
export type Ask = (question: Question) => AnsweredBy<ScopedScore> | null

export type WalkedSession = SessionInView & { returningAdVisitor: boolean }

export interface WalkedEvent extends ScoredFacts {
  /** ms since the epoch. */
  at: number
}

/** How far a walk through a session has come. */
export interface Walked extends SessionScore {
  events: number
  conversions: number
}

export const NOT_WALKED: Walked = {
  events: 0,
  conversions: 0,
  score: 0,
  scoreReasons: [],
  scoredBy: null,
}

/**
 * What a scorer says of a session, from its stored events in the order in which they happened. `from` goes on where an
 * earlier walk ended. Null when it has no answer to one of them: half a session scored by somebody else is worth nothing.
 *
 * The same as ingestion does with each event as it comes, but for what is not stored: a heartbeat moves the end of a session
 * and is asked about, so a scorer that looks at durations may have known a session to be some seconds longer; and events that
 * came late were scored when they came.
 */
export function walkSession(
  session: WalkedSession,
  events: readonly WalkedEvent[],
  timezone: string,
  ask: Ask,
  from: Walked = NOT_WALKED
): Walked | null {
  const walked = { ...from }
  const startedAt = session.startedAt.getTime()
  for (const event of events) {
    walked.events++
    if (event.category === 'conversion') walked.conversions++
    const durationSec = Math.round((event.at - startedAt) / 1000)
    const answer = ask(questionOf(event, session, { ...walked, durationSec }, walked, timezone))
    if (!answer) return null
    if (!takes(walked, answer)) continue
    walked.score = answer.score
    walked.scoreReasons = answer.reasons
    walked.scoredBy = answer.by
  }
  return walked
}
