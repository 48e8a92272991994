import { climb } from '#app/ingest/climb'
import { hostOf } from '#app/shared/urls'
import { scorerOf } from '#app/scoring/scorer_of'
import { SessionSoFar } from '#app/scoring/session_so_far'
import type { ScoreReasons } from '#app/visitors/types'
import type { Attributed, Scored, SessionDraft } from '#app/ingest/types'

/** Scores each event, oldest first. The session takes its best one, or the latest where the scorer judges sessions. */
export function score(events: Attributed[]): Scored[] {
  for (const event of events) {
    const { session, site } = event
    const answer = scorerOf(site)({
      event: {
        category: event.category,
        action: event.action,
        value: event.value,
        referrerHost: hostOf(event.referrer),
        returningAdVisitor: session.returningAdVisitor,
      },
      session: new SessionSoFar(session, event.seen, site.timezone),
      previousBy: session.scoredBy,
      previous: { score: session.score, reasons: session.scoreReasons },
    })
    if (answer.scope === 'session' || answer.score > session.score || session.scoredBy === null) {
      take(session, answer)
    }
    climb(event, { score: answer.score, scoreReasons: answer.reasons, scoredBy: answer.by })
  }
  return events as Scored[]
}

function take(session: SessionDraft, answer: ReturnType<ReturnType<typeof scorerOf>>) {
  const isNews =
    answer.score !== session.score ||
    answer.by !== session.scoredBy ||
    !isSame(answer.reasons, session.scoreReasons)
  session.score = answer.score
  session.scoreReasons = answer.reasons
  session.scoredBy = answer.by
  if (isNews) session.isRescored = true
}

/** Also where the score is the same: a scorer of sessions keeps in its reasons what it must remember. */
function isSame(reasons: ScoreReasons, before: ScoreReasons) {
  return (
    reasons.length === before.length &&
    reasons.every(
      ({ signal, points }, i) => signal === before[i].signal && points === before[i].points
    )
  )
}
