import { clock } from '#app/shared/clock'
import { takeApart, joinAgain } from '#app/leads/desk/joining'
import { stateOf, takenBack } from '#app/leads/desk/lead_state'
import { mayMove } from '#app/leads/desk/lead_status'
import { MayNotReopen, NothingToUndo } from '#app/leads/desk/exceptions'
import { lastAction, type LeadAction } from '#app/leads/desk/queries/lead_actions'
import type { AtDesk, Decide } from '#app/leads/desk/change_lead'

/** So long everybody may take back what they have just done, a slip of the finger on "won" included. */
const SLIP_MS = 10 * 60_000

/** Takes back what was last done with a lead, whoever did it; again and again, down to the lead as it came in. */
export const toUndone: Decide = async (desk, lead) => {
  const action = await lastAction(desk.trx, desk.siteId, lead.id)
  if (!action) throw new NothingToUndo()
  const state = takenBack(stateOf(lead), action.before, action.after)
  if (!mayMove(desk.role, lead.status, state.status) && !isOwnSlip(desk, action)) {
    throw new MayNotReopen()
  }
  const { joined } = action.after
  if (joined && action.kind === 'merge') await takeApart(desk, joined, joined.wereApart)
  if (joined && action.kind === 'split') await joinAgain(desk, joined)
  const others = joined && [joined.keptId, joined.goneId].filter((id) => id !== lead.id)
  return { kind: 'undo', undoes: action.version, state, others }
}

function isOwnSlip({ person }: AtDesk, { userId, at }: LeadAction) {
  return userId === person.id && clock.now().getTime() - at.getTime() <= SLIP_MS
}
