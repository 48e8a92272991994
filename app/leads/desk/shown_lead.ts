import { readableNumber } from '#app/shared/phone_number'
import type { LeadRow } from '#app/leads/desk/queries/lead_row'
import type { LeadStatus } from '#app/leads/desk/lead_status'

/** What a list shows of a lead: the same whether it was read or has just changed. Instants are ISO 8601, UTC. */
export interface ShownLead {
  id: string
  /** Goes up with every change by a person. */
  version: number
  /** When its facts were worked out; null until then. */
  countedAt: string | null
  /** The lead that it is part of by now; null when it stands alone. */
  mergedInto: string | null
  status: LeadStatus
  value: number | null
  currency: string | null
  name: string | null
  assigneeId: string | null
  /** E.164. */
  phoneNumber: string | null
  /** The same as people write it. */
  readableNumber: string | null
  hasEmail: boolean
  openedBy: 'conversion' | 'call' | 'person'
  firstSeenAt: string
  lastActivityAt: string
  score: number
  channel: string | null
  label: string | null
  source: string | null
  medium: string | null
  campaign: string | null
  contacts: Record<string, number>
  members: number
}

export function shownLead(lead: LeadRow): ShownLead {
  return {
    id: lead.id,
    version: lead.version,
    countedAt: lead.countedAt?.toISOString() ?? null,
    mergedInto: lead.rootId === lead.id ? null : lead.rootId,
    status: lead.status,
    value: lead.value,
    currency: lead.currency,
    name: lead.name,
    assigneeId: lead.assigneeId,
    phoneNumber: lead.phoneNumber,
    readableNumber: lead.phoneNumber && readableNumber(lead.phoneNumber),
    hasEmail: lead.hasEmail,
    openedBy: lead.openedBy,
    firstSeenAt: lead.firstSeenAt.toISOString(),
    lastActivityAt: lead.lastActivityAt.toISOString(),
    score: lead.score,
    channel: lead.channel,
    label: lead.sourceLabel,
    source: lead.source,
    medium: lead.medium,
    campaign: lead.campaign,
    contacts: lead.contacts,
    members: lead.members,
  }
}
