import type { Month } from '#app/shared/month'
import type { LeadStatus } from '#app/leads/desk/lead_status'

/** Dates as text, because a driver would read a date in the zone of the machine; what cursors are made of too, to be exact. */
export const LEAD_SELECT = `l.id, l.root_id, l.opened_at, l.opened_by, l.status, l.value::text AS value, l.currency, l.name,
  l.assignee_id, l.version, l.phone_number, l.has_email, l.first_seen_at, l.first_seen_at::text AS seen_text,
  l.last_activity_at, l.last_activity_at::text AS active_text, l.score, l.session_id, l.session_month::text AS month,
  l.channel, l.source_label, l.source, l.medium, l.campaign, l.contacts, l.members, l.counted_at`

export interface LeadRow {
  id: string
  /** The lead that it was merged into; itself when it stands alone. */
  rootId: string
  openedAt: Date
  openedBy: 'conversion' | 'call' | 'person'
  status: LeadStatus
  value: number | null
  /** As the database writes it; null without a value. */
  valueText: string | null
  currency: string | null
  name: string | null
  assigneeId: string | null
  version: number
  /** E.164. */
  phoneNumber: string | null
  hasEmail: boolean
  firstSeenAt: Date
  firstSeenText: string
  lastActivityAt: Date
  lastActivityText: string
  score: number
  sessionId: string | null
  month: Month | null
  channel: string | null
  sourceLabel: string | null
  source: string | null
  medium: string | null
  campaign: string | null
  contacts: Record<string, number>
  members: number
  countedAt: Date | null
}

/** One row of a query that selected `LEAD_SELECT`. */
export function toLeadRow(row: Record<string, any>): LeadRow {
  return {
    id: row.id,
    rootId: row.root_id,
    openedAt: row.opened_at,
    openedBy: row.opened_by,
    status: row.status,
    value: row.value === null ? null : Number(row.value),
    valueText: row.value,
    currency: row.currency,
    name: row.name,
    assigneeId: row.assignee_id,
    version: row.version,
    phoneNumber: row.phone_number,
    hasEmail: row.has_email,
    firstSeenAt: row.first_seen_at,
    firstSeenText: row.seen_text,
    lastActivityAt: row.last_activity_at,
    lastActivityText: row.active_text,
    score: row.score,
    sessionId: row.session_id,
    month: row.month,
    channel: row.channel,
    sourceLabel: row.source_label,
    source: row.source,
    medium: row.medium,
    campaign: row.campaign,
    contacts: row.contacts,
    members: row.members,
    countedAt: row.counted_at,
  }
}
