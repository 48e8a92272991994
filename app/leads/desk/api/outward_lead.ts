import vine from '@vinejs/vine'
import type { Infer } from '@vinejs/vine/types'
import { outwardId } from '#app/shared/outward_id'
import { LEAD_STATUSES } from '#app/leads/desk/lead_status'
import type { ShownLead } from '#app/leads/desk/shown_lead'
import {
  amountField,
  countField,
  idField,
  instantField,
  scoreField,
  textField,
} from '#app/api/fields'

export const leadObject = vine.object({
  id: idField('lead'),
  /** Goes up with every change by a person. */
  version: countField(),
  /** The lead that it is part of by now. */
  merged_into: idField('lead').nullable(),
  status: vine.enum(LEAD_STATUSES),
  worth: vine.object({ value: amountField(), currency: textField() }).nullable(),
  name: textField().nullable(),
  assignee_id: idField('user').nullable(),
  phone_number: textField().nullable(),
  has_email: vine.boolean(),
  opened_by: vine.enum(['conversion', 'call', 'person'] as const),
  first_seen_at: instantField(),
  last_activity_at: instantField(),
  score: scoreField(),
  channel: textField().nullable(),
  source_label: textField().nullable(),
  source: textField().nullable(),
  medium: textField().nullable(),
  campaign: textField().nullable(),
  /** How often the person got in touch, by channel of contact. */
  contacts: vine.record(countField()),
})

export function outwardLead(lead: ShownLead): Infer<typeof leadObject> {
  const { value, currency } = lead
  return {
    id: outwardId('lead', lead.id),
    version: lead.version,
    merged_into: lead.mergedInto && outwardId('lead', lead.mergedInto),
    status: lead.status,
    worth: value === null || currency === null ? null : { value, currency },
    name: lead.name,
    assignee_id: lead.assigneeId && outwardId('user', lead.assigneeId),
    phone_number: lead.phoneNumber,
    has_email: lead.hasEmail,
    opened_by: lead.openedBy,
    first_seen_at: lead.firstSeenAt,
    last_activity_at: lead.lastActivityAt,
    score: lead.score,
    channel: lead.channel,
    source_label: lead.label,
    source: lead.source,
    medium: lead.medium,
    campaign: lead.campaign,
    contacts: lead.contacts,
  }
}
