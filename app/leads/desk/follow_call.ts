import { stateOf } from '#app/leads/desk/lead_state'
import { writeChange, type AtDesk } from '#app/leads/desk/change_lead'
import { actionsOfLead, lastAction } from '#app/leads/desk/queries/lead_actions'
import { isAllEvidence, leadOfCall } from '#app/leads/desk/queries/lead_of_call'
import type { LeadRow } from '#app/leads/desk/queries/lead_row'
import type { LeadStatus } from '#app/leads/desk/lead_status'

type Mark = 'qualified' | 'junk' | null

/**
 * A lead that nobody has said anything of follows what is said of its call; and goes back with it, as long as nobody has touched
 * the lead since. In the transaction of the call's change. Returns the lead that is not what it was.
 */
export async function followCall(desk: AtDesk, callId: string, mark: Mark): Promise<string | null> {
  const lead = await leadOfCall(desk.trx, desk.siteId, callId)
  if (!lead) return null
  const last = await lastAction(desk.trx, desk.siteId, lead.id)
  const [newest] = await actionsOfLead(desk.trx, desk.siteId, lead.id)
  const followed = last?.callId === callId && newest.callId === callId ? last : null
  if (lead.status !== 'new' && !followed) return null

  const status = await statusAfter(desk, lead, callId, mark)
  if (status === lead.status) return null
  const state = { ...stateOf(lead), status }
  const isBack = followed?.before.status === status
  const what = isBack
    ? ({ kind: 'undo', undoes: followed.version } as const)
    : { kind: 'status' as const }
  const after = await writeChange(desk, lead, { ...what, state, callId })
  return after && lead.id
}

async function statusAfter(desk: AtDesk, lead: LeadRow, callId: string, mark: Mark) {
  let status: LeadStatus = 'new'
  if (mark === 'qualified') status = 'qualified'
  if (mark === 'junk' && (await isAllEvidence(desk.trx, desk.siteId, lead.id, callId)))
    status = 'junk'
  return status
}
