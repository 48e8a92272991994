import type { ScopedScore } from '#app/scoring/scorer_of'
import type { ScoreReasons } from '#app/visitors/types'

/** What a session is worth, why, and who says so: name and version, null when nobody has said anything yet. */
export interface SessionScore {
  score: number
  scoreReasons: ScoreReasons
  scoredBy: string | null
}

/** Does the session take this answer to one of its events? Its best one, or the latest where the scorer judges sessions. */
export function takes(session: SessionScore, answer: ScopedScore): boolean {
  return answer.scope === 'session' || answer.score > session.score || session.scoredBy === null
}

/** Also in its reasons: a scorer of sessions keeps in them what it must remember. */
export function isSameScore(a: SessionScore, b: SessionScore): boolean {
  return (
    a.score === b.score &&
    a.scoredBy === b.scoredBy &&
    a.scoreReasons.length === b.scoreReasons.length &&
    a.scoreReasons.every(
      ({ signal, points }, i) =>
        signal === b.scoreReasons[i].signal && points === b.scoreReasons[i].points
    )
  )
}
