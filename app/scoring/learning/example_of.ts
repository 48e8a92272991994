import { hostOf } from '#app/shared/urls'
import { parseLanding } from '#app/visitors/landing'
import { HandedSession } from '#app/scoring/handed_session'
import { SessionSoFar, type SessionInView } from '#app/scoring/session_so_far'
import { addsTo, mergeLanding } from '#app/visitors/merge_landing'
import type { Landing, Session } from '#app/visitors/types'
import type { Example } from '#app/plugins/contracts/scorer'

export interface PastEvent {
  at: Date
  category: string
  action: string
  value: number | null
  referrer: string | null
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

  let conversions = 0
  const steps = before.map((event, index) => {
    if (event.category === 'conversion') conversions++
    const durationMs = event.at.getTime() - session.startedAt.getTime()
    const seen = {
      events: index + 1,
      conversions,
      durationSec: Math.max(0, Math.round(durationMs / 1000)),
    }
    return {
      event: {
        category: event.category,
        action: event.action,
        value: event.value,
        referrerHost: hostOf(event.referrer),
        returningAdVisitor: session.returningAdVisitor,
      },
      session: new HandedSession(new SessionSoFar(session, seen, timezone), null),
    }
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
