import { hostOf } from '#app/shared/urls'
import { SessionSoFar, type Seen, type SessionInView } from '#app/scoring/session_so_far'
import type { Question } from '#app/scoring/scorer_of'
import type { SessionScore } from '#app/scoring/session_score'

export interface ScoredFacts {
  category: string
  action: string
  value: number | null
  /** URL of the page before. */
  referrer: string | null
}

/** What a scorer is asked about one event, live and when history is walked again. */
export function questionOf(
  event: ScoredFacts,
  session: SessionInView & { returningAdVisitor: boolean },
  seen: Seen,
  before: SessionScore,
  timezone: string
): Question {
  return {
    event: {
      category: event.category,
      action: event.action,
      value: event.value,
      referrerHost: hostOf(event.referrer),
      returningAdVisitor: session.returningAdVisitor,
    },
    session: new SessionSoFar(session, seen, timezone),
    previousBy: before.scoredBy,
    previous: { score: before.score, reasons: before.scoreReasons },
  }
}
