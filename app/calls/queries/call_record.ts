import type { CallFlag, Match, ToldCall } from '#app/calls/types'

/** A call that was told, as `telephony.store` takes it: a row of `calls`. */
export function recordOf(
  siteId: string,
  id: string,
  call: ToldCall,
  flags: CallFlag[],
  { session, explanation }: Match
) {
  return {
    site_id: siteId,
    id,
    phone_number: call.phoneNumber,
    called_at: call.calledAt,
    duration_sec: call.durationSec,
    source: call.source,
    external_id: call.externalId,
    dialled: call.dialled,
    fingerprint: call.fingerprint,
    flags,
    matched_session_id: session?.sessionId ?? null,
    matched_session_month: session?.month ?? null,
    matched_fingerprint: session?.fingerprint ?? null,
    match: explanation,
    lead_score: session?.score ?? 0,
  }
}
