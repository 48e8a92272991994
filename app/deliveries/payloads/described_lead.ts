import { bandOf, type Band } from '#app/scoring/band'
import { outwardId } from '#app/shared/outward_id'
import type { Room } from '#app/deliveries/payloads/fit'
import { describedSite, type NamedSite, type OutwardSite } from '#app/deliveries/payloads/described'

export const LEAD_STATUSES = ['new', 'qualified', 'junk', 'contacted', 'won', 'lost'] as const

export type LeadStatus = (typeof LEAD_STATUSES)[number]

/** A lead as it stands after what is told of it. */
export interface LeadFact {
  site: NamedSite
  id: string
  status: LeadStatus
  value: number | null
  /** ISO 4217. */
  currency: string
  score: number
  sourceLabel: string | null
  channel: string | null
  campaign: string | null
  /** E.164. */
  phoneNumber: string | null
  /** How often the person got in touch, by channel of contact. */
  contacts: Record<string, number>
  openedAt: Date
  /** Goes up with every change. */
  version: number
  /** Of the visit that it came from: what is told of it goes when the visitor is erased. */
  sessionId: string | null
}

export interface OutwardLead {
  id: string
  site: OutwardSite
  session_id: string | null
  status: LeadStatus
  value: number | null
  currency: string
  score: number
  band: Band
  source_label: string | null
  channel: string | null
  campaign: string | null
  phone_number: string | null
  contacts: Record<string, number>
  opened_at: string
  sequence: number
}

export function describedLead(lead: LeadFact, { text }: Room): OutwardLead {
  return {
    id: outwardId('lead', lead.id),
    site: describedSite(lead.site),
    session_id: lead.sessionId && outwardId('sess', lead.sessionId),
    status: lead.status,
    value: lead.value,
    currency: lead.currency,
    score: lead.score,
    band: bandOf(lead.score),
    source_label: text(lead.sourceLabel),
    channel: lead.channel,
    campaign: text(lead.campaign),
    phone_number: lead.phoneNumber,
    contacts: lead.contacts,
    opened_at: lead.openedAt.toISOString(),
    sequence: lead.version,
  }
}
