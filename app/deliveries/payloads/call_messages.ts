import type { Room } from '#app/deliveries/payloads/fit'
import { toldMessage, type Told } from '#app/deliveries/payloads/told_message'
import { outwardId } from '#app/shared/outward_id'
import type { NewMessage } from '#app/deliveries/message'
import {
  describedCall,
  type CallFact,
  type OutwardCall,
  type OutwardCallStatus,
} from '#app/deliveries/payloads/described_call'

export type CallReceived = Told<'call.received', OutwardCall>
export type CallMatched = Told<'call.matched', OutwardCall & { previous_session_id: string | null }>
export type CallStatusChanged = Told<
  'call.status_changed',
  OutwardCall & { previous_status: OutwardCallStatus }
>

/** `id` is that of the message. Once for each call. */
export function callReceived(call: CallFact, id: string): NewMessage {
  const describe = (room: Room) => describedCall(call, room)
  const told = { id, type: 'call.received', subject: call.id, at: call.calledAt } as const
  return message(call, told, describe)
}

/** Once for each version of a call. Of one that has lost its visit, too: receivers have been told of it. */
export function callMatched(
  call: CallFact,
  { previousSessionId, at }: { previousSessionId: string | null; at: Date },
  id: string
): NewMessage {
  const previous = previousSessionId && outwardId('sess', previousSessionId)
  const describe = (room: Room): CallMatched['data'] => ({
    ...describedCall(call, room),
    previous_session_id: previous,
  })
  const told = { id, type: 'call.matched', subject: `${call.id}/${call.version}`, at } as const
  const made = message(call, told, describe)
  return { ...made, sessionId: made.sessionId ?? previousSessionId }
}

/** Once for each version of a call. */
export function callStatusChanged(
  call: CallFact,
  { previousStatus, at }: { previousStatus: OutwardCallStatus; at: Date },
  id: string
): NewMessage {
  const describe = (room: Room): CallStatusChanged['data'] => ({
    ...describedCall(call, room),
    previous_status: previousStatus,
  })
  const subject = `${call.id}/${call.version}`
  return message(call, { id, type: 'call.status_changed', subject, at }, describe)
}

type Type = (CallReceived | CallMatched | CallStatusChanged)['type']

function message(
  { site, session, leadScore }: CallFact,
  told: { id: string; type: Type; subject: string; at: Date },
  describe: (room: Room) => OutwardCall
): NewMessage {
  const about = {
    siteId: site.id,
    sessionId: session?.id ?? null,
    score: leadScore,
    channel: session?.channel ?? null,
    sourceLabel: session?.sourceLabel ?? null,
  }
  return toldMessage(about, told, describe)
}
