import { parseLanding } from '#app/visitors/landing'
import { HandedSession } from '#app/scoring/handed_session'
import { NOT_WALKED } from '#app/scoring/walk_session'
import { questionOf, type ScoredFacts } from '#app/scoring/question_of'
import { addsTo, mergeLanding } from '#app/visitors/merge_landing'
import type { Landing, Session } from '#app/visitors/types'
import type { SessionInView } from '#app/scoring/session_so_far'
import type { Example } from '#app/plugins/contracts/scorer'

export interface PastEvent extends ScoredFacts {
  at: Date
  /** Null when it has no parameters. */
  url: string | null
}

export type PastSession = SessionInView & Pick<Session, 'id' | 'month' | 'returningAdVisitor'>

export interface Outcome {
  isGood: boolean
  at: Date
}

/**
 * A session as it was when its outcome happened: what came later is not in it. Its row, though, says where the visitor came
 * from as it is known today. Null where a later page has told that, and where nothing had happened yet.
 */
export function exampleOf(
  session: PastSession,
  events: readonly PastEvent[],
  { isGood, at }: Outcome,
  timezone: string
): Example | null {
  const before = events.filter((event) => event.at <= at)
  const after = events.filter((event) => event.at > at)
  if (before.length === 0 || tellsMore(before, after)) return null

  const seen = { events: 0, conversions: 0, durationSec: 0 }
  const steps = before.map((event) => {
    seen.events++
    if (event.category === 'conversion') seen.conversions++
    const durationMs = event.at.getTime() - session.startedAt.getTime()
    seen.durationSec = Math.max(0, Math.round(durationMs / 1000))
    const asked = questionOf(event, session, seen, NOT_WALKED, timezone)
    return { event: asked.event, session: new HandedSession(asked.session, null) }
  })
  return { isGood, at, steps }
}

/** Do later pages say more of where the visitor came from than those before? */
function tellsMore(before: readonly PastEvent[], after: readonly PastEvent[]): boolean {
  const later = after.map(landingOf).filter((landing) => landing !== null)
  if (later.length === 0) return false
  const known = before
    .map(landingOf)
    .reduce<Landing>((all, page) => (page ? mergeLanding(all, page) : all), NOTHING)
  return later.some((page) => addsTo(known, page))
}

const NOTHING: Landing = { clickIds: {}, utm: {}, adParams: {} }

function landingOf({ url }: PastEvent): Landing | null {
  return url === null ? null : parseLanding(url)
}
