import type { LeadRow } from '#app/leads/desk/queries/lead_row'
import type { LeadStatus } from '#app/leads/desk/lead_status'

/** Of a lead, all that people change. */
export interface LeadState {
  status: LeadStatus
  value: number | null
  currency: string | null
  name: string | null
  assigneeId: string | null
}

export function stateOf({ status, value, currency, name, assigneeId }: LeadRow): LeadState {
  return { status, value, currency, name, assigneeId }
}

/** The state without what led from `before` to `after`; what was changed since stays. */
export function takenBack(state: LeadState, before: LeadState, after: LeadState): LeadState {
  const back: Partial<LeadState> = {}
  if (before.status !== after.status) back.status = before.status
  if (before.name !== after.name) back.name = before.name
  if (before.assigneeId !== after.assigneeId) back.assigneeId = before.assigneeId
  if (before.value !== after.value || before.currency !== after.currency) {
    back.value = before.value
    back.currency = before.currency
  }
  return { ...state, ...back }
}

/** Has anybody done more with it than look? */
export function isWorked({ status, value, assigneeId }: LeadState): boolean {
  return status !== 'new' || value !== null || assigneeId !== null
}
