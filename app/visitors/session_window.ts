import type { Session } from '#app/visitors/types'

/**
 * The session of this client id that an event at `at` belongs to: not further than the time-out from what is known of it,
 * on either side, since events arrive late and out of order. Null: the event begins a session.
 *
 * A session belongs to one visitor: an id that somebody else made up, or copied, does not lead into it.
 */
export function findSession<Candidate extends Session>(
  candidates: Candidate[],
  at: Date,
  fingerprint: string | null,
  timeoutMs: number
): Candidate | null {
  let found: Candidate | null = null
  for (const session of candidates) {
    const isInside =
      at.getTime() >= session.startedAt.getTime() - timeoutMs &&
      at.getTime() <= session.lastEventAt.getTime() + timeoutMs
    const isSameVisitor =
      !fingerprint || !session.fingerprint || fingerprint === session.fingerprint
    if (isInside && isSameVisitor && (!found || session.startedAt > found.startedAt)) {
      found = session
    }
  }
  return found
}
