import vine from '@vinejs/vine'
import type { Infer } from '@vinejs/vine/types'
import { outwardId } from '#app/shared/outward_id'
import { CALL_FLAGS, CALL_STATUSES } from '#app/calls/types'
import type { ShownCall } from '#app/calls/shown_call'
import { countField, idField, instantField, scoreField, textField } from '#app/api/fields'

export const callObject = vine.object({
  id: idField('call'),
  /** Goes up with every change. */
  version: countField(),
  /** E.164; null when it was withheld. */
  phone_number: textField().nullable(),
  called_number: textField().nullable(),
  called_at: instantField(),
  duration_sec: countField().nullable(),
  source: textField(),
  status: vine.enum(CALL_STATUSES).nullable(),
  flags: vine.array(vine.enum(CALL_FLAGS)),
  score: scoreField(),
  match: vine.object({ method: textField().nullable(), confidence: scoreField() }).nullable(),
  /** What it was matched to, as in the address of a visit. */
  visit: vine.object({ id: idField('sess'), month: textField() }).nullable(),
})

export function outwardCall(call: ShownCall): Infer<typeof callObject> {
  const { visit, confidence, method } = call
  return {
    id: outwardId('call', call.id),
    version: call.version,
    phone_number: call.phoneNumber,
    called_number: call.dialled,
    called_at: call.calledAt,
    duration_sec: call.durationSec,
    source: call.source,
    status: call.status,
    flags: call.flags,
    score: call.leadScore,
    match: confidence === null ? null : { method, confidence },
    visit: visit && { id: outwardId('sess', visit.id), month: visit.month },
  }
}
