import { bandOf, type Band } from '#app/scoring/band'
import { outwardId } from '#app/shared/outward_id'
import type { Room } from '#app/deliveries/payloads/fit'
import type { ScoreReasons, Session } from '#app/visitors/types'
import {
  describedSession,
  describedSite,
  type NamedSite,
  type OutwardSession,
  type OutwardSite,
} from '#app/deliveries/payloads/described'

export type OutwardCallStatus = 'qualified' | 'junk' | null

/** A call as it stands after what is told of it, with its visit. */
export interface CallFact {
  site: NamedSite
  id: string
  /** E.164. */
  phoneNumber: string | null
  dialled: string | null
  calledAt: Date
  durationSec: number | null
  source: string
  flags: string[]
  status: OutwardCallStatus
  match: {
    method: string | null
    confidence: number
    reasons: { reason: string; points: number }[]
  } | null
  session: Session | null
  leadScore: number
  /** Goes up with every change. */
  version: number
}

export interface OutwardCall {
  id: string
  site: OutwardSite
  phone_number: string | null
  called_number: string | null
  called_at: string
  duration_sec: number | null
  source: string
  flags: string[]
  status: OutwardCallStatus
  match: { method: string | null; confidence: number; reasons: ScoreReasons } | null
  session: OutwardSession | null
  score: number
  band: Band
  sequence: number
}

export function describedCall(call: CallFact, room: Room): OutwardCall {
  return {
    id: outwardId('call', call.id),
    site: describedSite(call.site),
    phone_number: call.phoneNumber,
    called_number: room.text(call.dialled),
    called_at: call.calledAt.toISOString(),
    duration_sec: call.durationSec,
    source: call.source,
    flags: call.flags,
    status: call.status,
    match: call.session && matchOf(call),
    session: call.session && describedSession(call.session, room),
    score: call.leadScore,
    band: bandOf(call.leadScore),
    sequence: call.version,
  }
}

function matchOf({ match }: CallFact): OutwardCall['match'] {
  if (!match) return null
  const reasons = match.reasons.map(({ reason, points }) => ({ signal: reason, points }))
  return { method: match.method, confidence: match.confidence, reasons }
}
