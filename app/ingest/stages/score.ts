import { climb } from '#app/ingest/climb'
import { scorerOf } from '#app/scoring/scorer_of'
import { questionOf } from '#app/scoring/question_of'
import { isSameScore, takes, type SessionScore } from '#app/scoring/session_score'
import type { Attributed, Scored, SessionDraft } from '#app/ingest/types'

/** Scores each event, oldest first. The session takes its best one, or the latest where the scorer judges sessions. */
export function score(events: Attributed[]): Scored[] {
  for (const event of events) {
    const { session, site, seen } = event
    const answer = scorerOf(site)(questionOf(event, session, seen, session, site.timezone))
    const said = { score: answer.score, scoreReasons: answer.reasons, scoredBy: answer.by }
    if (takes(session, answer)) take(session, said)
    climb(event, said)
  }
  return events as Scored[]
}

function take(session: SessionDraft, said: SessionScore) {
  if (!isSameScore(session, said)) session.isRescored = true
  Object.assign(session, said)
}
