import { isUuid } from '#app/shared/ids'
import { MayNotReopen, NobodyHere } from '#app/leads/desk/exceptions'
import { stateOf } from '#app/leads/desk/lead_state'
import { mayMove, type LeadStatus } from '#app/leads/desk/lead_status'
import { isColleague } from '#app/leads/desk/queries/colleagues'
import type { Decide } from '#app/leads/desk/change_lead'

export interface Worth {
  value: number
  currency: string
}

/** What became of a lead; with what it is worth, when somebody says so at the same time. */
export function toStatus(status: LeadStatus, worth?: Worth | null): Decide {
  return async ({ role }, lead) => {
    const state = { ...stateOf(lead), status, ...worth }
    if (lead.status === status && !differs(lead, worth)) return null
    if (!mayMove(role, lead.status, status)) throw new MayNotReopen()
    return { kind: lead.status === status ? 'value' : 'status', state }
  }
}

/** Null: nobody knows what it is worth. */
export function toWorth(worth: Worth | null): Decide {
  return async (_desk, lead) => {
    const { value, currency } = worth ?? { value: null, currency: null }
    if (lead.value === value && lead.currency === currency) return null
    return { kind: 'value', state: { ...stateOf(lead), value, currency } }
  }
}

export function toName(name: string | null): Decide {
  return async (_desk, lead) =>
    lead.name === name ? null : { kind: 'name', state: { ...stateOf(lead), name } }
}

/** Null: nobody's. */
export function toAssignee(assigneeId: string | null): Decide {
  return async ({ siteId }, lead) => {
    if (lead.assigneeId === assigneeId) return null
    if (assigneeId !== null && !(isUuid(assigneeId) && (await isColleague(siteId, assigneeId)))) {
      throw new NobodyHere()
    }
    return { kind: 'assignee', state: { ...stateOf(lead), assigneeId } }
  }
}

function differs(lead: { value: number | null; currency: string | null }, worth?: Worth | null) {
  return worth ? lead.value !== worth.value || lead.currency !== worth.currency : false
}
