import { NothingToUndo } from '#app/calls/exceptions'
import { stateOf, type CallState } from '#app/calls/call_state'
import { lastAction, type CallAction } from '#app/calls/queries/call_actions'
import type { ActingPerson } from '#app/shared/person'
import { changeCall, type SeenCall } from '#app/calls/change_call'

/** Takes back what was last done with a call, whoever did it; again and again, down to the call as it came in. */
export function undoCallAction(person: ActingPerson, seen: SeenCall) {
  return changeCall(person, seen, async (trx, call) => {
    const action = await lastAction(trx, seen.siteId, seen.id)
    if (!action) throw new NothingToUndo()
    return { kind: 'undo', undoes: action.version, state: undone(stateOf(call), action) }
  })
}

/** Of the two things that people change only the one that this action changed. */
function undone(state: CallState, { kind, before }: CallAction): CallState {
  return kind === 'status'
    ? { ...state, status: before.status }
    : { ...before, status: state.status }
}
