import { chosenClick } from '#app/ads/uploads/planning/chosen_click'
import { unfitBecause } from '#app/ads/uploads/planning/unfit_because'
import type { LeadStatus } from '#app/leads/desk/lead_status'
import type { Consent, UploadReceipt, UploadTarget } from '#app/ads/uploads/types'
import type { Click, LeadFacts, VisitFacts } from '#app/ads/uploads/planning/facts'
import type { AdNetworkCapabilities, UploadReason } from '#app/plugins/contracts/ad_network'

/** What a network should know of a lead. */
export type Wish =
  | ({ kind: 'upload' } & Known)
  /** It is good enough, and still not for this network. */
  | ({ kind: 'unfit'; reason: UploadReason } & Known)
  /** Nothing, or nothing any more. */
  | { kind: 'none'; reason: UploadReason }
  /** What it knows already. */
  | { kind: 'keep' }

export interface Known {
  click: Click | null
  consent: Consent
  source: UploadReceipt['source']
  eventAt: Date
  value: number | null
  currency: string | null
}

const REACHED: Partial<Record<LeadStatus, number>> = { new: 0, contacted: 1, qualified: 2, won: 3 }
const SOURCES = { conversion: 'web', call: 'phone', person: 'other' } as const

/** `eventAt`: when it became good, if that is known from before. */
export function wishFor(
  target: UploadTarget,
  capabilities: AdNetworkCapabilities,
  lead: LeadFacts,
  visits: readonly VisitFacts[],
  { now, eventAt: before }: { now: Date; eventAt: Date | null }
): Wish {
  if (lead.status === 'junk') return { kind: 'none', reason: 'junk' }
  if (lead.status === 'lost') {
    return target.gate === 'won' ? { kind: 'none', reason: 'wrong_status' } : { kind: 'keep' }
  }
  const eventAt = before ?? lead.statusAt
  if (!eventAt || REACHED[lead.status]! < REACHED[target.gate]!) {
    return { kind: 'none', reason: 'wrong_status' }
  }
  const consent = consentOf(visits)
  const click = chosenClick(lead, visits, capabilities.clickIds, eventAt)
  const known = {
    click,
    consent,
    source: SOURCES[lead.openedBy],
    eventAt,
    ...worthOf(lead, target),
  }
  const hasPerson =
    (lead.hasPhone && capabilities.identifiers.includes('phone')) ||
    (lead.hasEmail && capabilities.identifiers.includes('email'))
  const reason = unfitBecause(
    { ...target, maxAgeDays: capabilities.maxAgeDays },
    { consent, clickAt: click?.at ?? null, hasPerson, eventAt },
    now
  )
  return reason ? { kind: 'unfit', reason, ...known } : { kind: 'upload', ...known }
}

/** The latest word counts, in whichever visit it was said. */
export function consentOf(visits: readonly VisitFacts[]): Consent {
  const said = visits.toSorted((a, b) => +b.startedAt - +a.startedAt).find(({ consent }) => consent)
  return said?.consent ?? 'unknown'
}

function worthOf(lead: LeadFacts, target: UploadTarget) {
  return lead.value === null
    ? { value: target.defaultValue, currency: target.defaultCurrency }
    : { value: lead.value, currency: lead.currency }
}
