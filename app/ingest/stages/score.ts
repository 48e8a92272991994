import { climb } from '#app/ingest/climb'
import { scorerOf } from '#app/scoring/scorer_of'
import type { Identified, Scored } from '#app/ingest/types'
import { hostOf } from '#app/shared/urls'

/** Scores each event; the session takes the score of its best one. */
export function score(events: Identified[]): Scored[] {
  for (const event of events) {
    const {
      score: points,
      reasons,
      by,
    } = scorerOf(event.site)({
      category: event.category,
      action: event.action,
      value: event.value,
      referrerHost: hostOf(event.referrer),
      returningAdVisitor: event.session.returningAdVisitor,
    })
    const { session } = event
    if (points > session.score || session.scoredBy === null) {
      session.score = points
      session.scoreReasons = reasons
      session.scoredBy = by
      session.isRescored = true
    }
    climb(event, { score: points, scoreReasons: reasons, scoredBy: by })
  }
  return events as Scored[]
}
