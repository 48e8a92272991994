import type { Fate } from '#app/health/intake/requests'
import type { StoredCall } from '#app/calls/queries/store_call'

/** The body of a 200. A call that belongs to no visit has no score. */
export function toCallAnswer({ id, sessionId, leadScore }: StoredCall) {
  return {
    status: sessionId ? 'matched' : 'unmatched',
    call_id: id,
    session_id: sessionId,
    lead_score: sessionId ? leadScore : 0,
  }
}

/** What had been told before is no other call; how long it was may be news of it. */
export function fateOf({ outcome }: StoredCall): Fate {
  return { status: outcome === 'known' ? 'duplicate' : 'stored', score: null }
}
