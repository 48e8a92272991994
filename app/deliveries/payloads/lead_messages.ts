import type { Room } from '#app/deliveries/payloads/fit'
import { toldMessage, type Told } from '#app/deliveries/payloads/told_message'
import type { NewMessage } from '#app/deliveries/message'
import {
  describedLead,
  type LeadFact,
  type LeadStatus,
  type OutwardLead,
} from '#app/deliveries/payloads/described_lead'

export type LeadCreated = Told<'lead.created', OutwardLead>
export type LeadStatusChanged = Told<
  'lead.status_changed',
  OutwardLead & { previous_status: LeadStatus }
>

/** `id` is that of the message. Once for each lead. */
export function leadCreated(lead: LeadFact, id: string): NewMessage {
  const describe = (room: Room) => describedLead(lead, room)
  return message(lead, { id, type: 'lead.created', subject: lead.id, at: lead.openedAt }, describe)
}

/** Once for each version of a lead. */
export function leadStatusChanged(
  lead: LeadFact,
  { previousStatus, at }: { previousStatus: LeadStatus; at: Date },
  id: string
): NewMessage {
  const describe = (room: Room): LeadStatusChanged['data'] => ({
    ...describedLead(lead, room),
    previous_status: previousStatus,
  })
  const subject = `${lead.id}/${lead.version}`
  return message(lead, { id, type: 'lead.status_changed', subject, at }, describe)
}

type Type = (LeadCreated | LeadStatusChanged)['type']

function message(
  { site, sessionId, score, channel, sourceLabel }: LeadFact,
  told: { id: string; type: Type; subject: string; at: Date },
  describe: (room: Room) => OutwardLead
): NewMessage {
  return toldMessage({ siteId: site.id, sessionId, score, channel, sourceLabel }, told, describe)
}
