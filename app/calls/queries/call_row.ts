import type { Month } from '#app/shared/month'
import type { CallFlag, CallStatus, MatchExplanation } from '#app/calls/types'

/** Dates as text, because a driver would read a date in the zone of the machine; instants of cursors too, to be exact. */
export const CALL_SELECT = `c.id, c.version, c.phone_number, c.dialled, c.called_at, c.called_at::text AS called_at_text,
  c.duration_sec, c.source, c.status, c.flags, c.lead_score, c.matched_session_id, c.matched_session_month::text AS month,
  c.matched_fingerprint, c.match`

export interface CallRow {
  id: string
  version: number
  phoneNumber: string | null
  dialled: string | null
  calledAt: Date
  calledAtText: string
  durationSec: number | null
  source: string
  status: CallStatus | null
  flags: CallFlag[]
  leadScore: number
  sessionId: string | null
  month: Month | null
  fingerprint: string | null
  /** Null of calls that somebody put there without saying why. */
  match: MatchExplanation | null
}

/** One row of a query that selected `CALL_SELECT`. */
export function toCallRow(row: Record<string, any>): CallRow {
  return {
    id: row.id,
    version: row.version,
    phoneNumber: row.phone_number,
    dialled: row.dialled,
    calledAt: row.called_at,
    calledAtText: row.called_at_text,
    durationSec: row.duration_sec,
    source: row.source,
    status: row.status,
    flags: row.flags,
    leadScore: row.lead_score,
    sessionId: row.matched_session_id,
    month: row.month,
    fingerprint: row.matched_fingerprint,
    match: row.match,
  }
}
