import { readableNumber } from '#app/shared/phone_number'
import type { Session } from '#app/visitors/types'
import type { CallRow } from '#app/calls/queries/call_row'
import type { CallFlag, CallStatus, MatchExplanation } from '#app/calls/types'

/** A visit, as far as a call or a choice between visits shows it. Instants are ISO 8601, UTC. */
export interface ShownVisit {
  id: string
  /** `YYYY-MM`, as in the address of the visit's page. */
  month: string
  label: string
  channel: string
  source: string | null
  medium: string | null
  campaign: string | null
  score: number
  device: string | null
  browser: string | null
  os: string | null
  city: string | null
  country: string | null
  entryPage: string
  startedAt: string
  lastEventAt: string
  conversionCount: number
}

/** What a list shows of a call: the same whether it was read or has just happened. */
export interface ShownCall {
  id: string
  /** Goes up with every change. */
  version: number
  /** E.164; null when it was withheld. */
  phoneNumber: string | null
  /** The same as people write it. */
  readableNumber: string | null
  dialled: string | null
  calledAt: string
  durationSec: number | null
  source: string
  status: CallStatus | null
  flags: CallFlag[]
  leadScore: number
  isMatched: boolean
  method: MatchExplanation['method']
  confidence: number | null
  /** Null when there is none, or its month was taken out. */
  visit: ShownVisit | null
}

export function shownCall(call: CallRow, session: Session | null): ShownCall {
  return {
    id: call.id,
    version: call.version,
    phoneNumber: call.phoneNumber,
    readableNumber: call.phoneNumber && readableNumber(call.phoneNumber),
    dialled: call.dialled,
    calledAt: call.calledAt.toISOString(),
    durationSec: call.durationSec,
    source: call.source,
    status: call.status,
    flags: call.flags,
    leadScore: call.leadScore,
    isMatched: call.sessionId !== null,
    method: call.match?.method ?? null,
    confidence: call.sessionId === null ? null : (call.match?.confidence ?? null),
    visit: session && shownVisit(session),
  }
}

export function shownVisit(session: Session): ShownVisit {
  return {
    id: session.id,
    month: session.month.slice(0, 7),
    label: session.sourceLabel,
    channel: session.channel,
    source: session.source,
    medium: session.medium,
    campaign: session.campaign,
    score: session.score,
    device: session.device,
    browser: session.browser,
    os: session.os,
    city: session.city,
    country: session.country,
    entryPage: session.entryPage,
    startedAt: session.startedAt.toISOString(),
    lastEventAt: session.lastEventAt.toISOString(),
    conversionCount: session.conversionCount,
  }
}
