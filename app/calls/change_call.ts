import { isUuid } from '#app/shared/ids'
import { nameOf, type ActingPerson } from '#app/shared/person'
import emitter from '@adonisjs/core/services/emitter'
import { inSite, NotFound } from '#app/shared/tenant_db'
import { writeCall } from '#app/calls/queries/write_call'
import type { ShownCall } from '#app/calls/shown_call'
import type { CallRow } from '#app/calls/queries/call_row'
import { StaleCall } from '#app/calls/exceptions'
import { CallChanged } from '#app/calls/events/call_changed'
import { ensureMayWorkCalls } from '#app/calls/policies/call_policy'
import { followCall } from '#app/leads/desk/follow_call'
import { LeadsChanged } from '#app/leads/events/leads_changed'
import { stateOf, type CallState } from '#app/calls/call_state'
import { tellOfChange } from '#app/calls/tell_of_call'
import { whoListens } from '#app/deliveries/queries/who_listens'
import { callsById, withVisits } from '#app/calls/queries/shown_calls'
import { addAction, type ActionKind } from '#app/calls/queries/call_actions'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** A call as somebody sees it who wants to change it. */
export interface SeenCall {
  siteId: string
  id: string
  /** As it stood on their screen. */
  version: number
}

export interface Change {
  kind: ActionKind
  undoes?: number
  state: CallState
}

/** What is to be done with the call; null when it is so already. */
type Decide = (trx: TransactionClientContract, call: CallRow) => Promise<Change | null>

/**
 * Changes a call and writes down who did it, and what was before. Throws `E_STALE_CALL` with the call as it is now when it is no
 * longer as this person saw it.
 */
export async function changeCall(person: ActingPerson, seen: SeenCall, decide: Decide) {
  const { siteId, id, version } = seen
  if (!isUuid(id)) throw new NotFound()
  const { call, isChanged, leadId } = await inSite(person.id, siteId, async ({ trx, role }) => {
    ensureMayWorkCalls(role)
    const before = await callAsItIs(trx, siteId, id)
    if (before.version !== version) throw await stale(trx, siteId, before)
    const change = await decide(trx, before)
    if (!change) return { call: await shown(trx, siteId, before), isChanged: false, leadId: null }

    const after = await writeCall(trx, siteId, id, version, change.state)
    if (!after) throw await stale(trx, siteId, await callAsItIs(trx, siteId, id))
    const action = {
      version: after.version,
      kind: change.kind,
      undoes: change.undoes ?? null,
      person: nameOf(person),
      before: stateOf(before),
      after: stateOf(after),
    }
    await addAction(trx, siteId, id, action, person.id)
    await tellOfChange(trx, await whoListens(trx, siteId), action.before, after)
    const isMarked = before.status !== after.status
    const followed = isMarked
      ? await followCall({ trx, siteId, role, person }, id, after.status)
      : null
    return { call: await shown(trx, siteId, after), isChanged: true, leadId: followed }
  })
  if (isChanged) void emitter.emit(CallChanged, new CallChanged(siteId, id))
  if (leadId) void emitter.emit(LeadsChanged, new LeadsChanged(siteId, [leadId]))
  return call
}

async function callAsItIs(trx: TransactionClientContract, siteId: string, id: string) {
  const [call] = await callsById(trx, siteId, [id])
  if (!call) throw new NotFound()
  return call
}

async function stale(trx: TransactionClientContract, siteId: string, call: CallRow) {
  return new StaleCall(await shown(trx, siteId, call))
}

async function shown(
  trx: TransactionClientContract,
  siteId: string,
  call: CallRow
): Promise<ShownCall> {
  const [one] = await withVisits(trx, siteId, [call])
  return one
}
