import type { CallStatus } from '#app/calls/types'
import { stateOf } from '#app/calls/call_state'
import type { ActingPerson } from '#app/shared/person'
import { changeCall, type SeenCall } from '#app/calls/change_call'

/** Says what came of a call: qualified, junk, or nothing yet. */
export function setCallStatus(person: ActingPerson, seen: SeenCall, status: CallStatus | null) {
  return changeCall(person, seen, async (_trx, call) => {
    if (call.status === status) return null
    return { kind: 'status', state: { ...stateOf(call), status } }
  })
}
