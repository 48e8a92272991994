import type { Month } from '#app/shared/month'
import type { CallRow } from '#app/calls/queries/call_row'
import type { CallStatus, MatchExplanation } from '#app/calls/types'

/** Of a call, all that people change. */
export interface CallState {
  status: CallStatus | null
  sessionId: string | null
  month: Month | null
  fingerprint: string | null
  match: MatchExplanation | null
  leadScore: number
}

export function stateOf({
  status,
  sessionId,
  month,
  fingerprint,
  match,
  leadScore,
}: CallRow): CallState {
  return { status, sessionId, month, fingerprint, match, leadScore }
}
