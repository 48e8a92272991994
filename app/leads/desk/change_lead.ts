import { isUuid } from '#app/shared/ids'
import { nameOf, type ActingPerson } from '#app/shared/person'
import emitter from '@adonisjs/core/services/emitter'
import { LeadsChanged } from '#app/leads/events/leads_changed'
import { inSite, NotFound, type Role } from '#app/shared/tenant_db'
import { tellOfStatus } from '#app/leads/desk/tell_of_lead'
import { mayWorkLeads } from '#app/leads/desk/lead_status'
import { writeLead } from '#app/leads/desk/queries/write_lead'
import { holdLeads } from '#app/leads/desk/queries/joined_leads'
import { wholeLead } from '#app/leads/desk/queries/leads_by_id'
import { stateOf, type LeadState } from '#app/leads/desk/lead_state'
import { MayNotWorkLeads, StaleLead } from '#app/leads/desk/exceptions'
import { shownLead, type ShownLead } from '#app/leads/desk/shown_lead'
import { addAction, type ActionKind, type JoinedLeads } from '#app/leads/desk/queries/lead_actions'
import type { LeadRow } from '#app/leads/desk/queries/lead_row'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** A lead as somebody sees it who wants to change it. */
export interface SeenLead {
  id: string
  /** As it stood on their screen. */
  version: number
}

/** Somebody at the desk of a site, in a transaction that was entered for them. */
export interface AtDesk {
  trx: TransactionClientContract
  siteId: string
  role: Role
  person: ActingPerson
}

export interface Change {
  kind: ActionKind
  undoes?: number
  state: LeadState
  joined?: JoinedLeads
  callId?: string
  /** Other leads that are not what they were. */
  others?: string[]
}

/** What is to be done with the lead; null when it is so already. */
export type Decide = (desk: AtDesk, lead: LeadRow) => Promise<Change | null>

/**
 * Changes a lead and writes down who did it, and what was before. Throws `E_STALE_LEAD` with the lead as it is now when it is no
 * longer as this person saw it.
 */
export function changeLead(person: ActingPerson, siteId: string, seen: SeenLead, decide: Decide) {
  return atDesk(person, siteId, async (desk, changed) => {
    const result = await changeSeen(desk, seen, decide)
    changed.push(...result.changed)
    return result.lead
  })
}

/** For who works with leads. What was changed is told after the commit. */
export async function atDesk<T>(
  person: ActingPerson,
  siteId: string,
  work: (desk: AtDesk, changed: string[]) => Promise<T>
): Promise<T> {
  const changed: string[] = []
  const result = await inSite(person.id, siteId, ({ trx, role }) => {
    if (!mayWorkLeads(role)) throw new MayNotWorkLeads()
    return work({ trx, siteId, role, person }, changed)
  })
  if (changed.length) void emitter.emit(LeadsChanged, new LeadsChanged(siteId, changed))
  return result
}

export async function changeSeen(
  desk: AtDesk,
  { id, version }: SeenLead,
  decide: Decide
): Promise<{ lead: ShownLead; changed: string[] }> {
  if (isUuid(id)) await holdLeads(desk.trx, desk.siteId, [id])
  const before = await leadAsItIs(desk, id)
  if (before.id !== id || before.version !== version) throw new StaleLead(shownLead(before))
  const change = await decide(desk, before)
  if (!change) return { lead: shownLead(before), changed: [] }
  const after = await writeChange(desk, before, change)
  if (!after) throw new StaleLead(shownLead(await leadAsItIs(desk, id)))
  return { lead: shownLead(after), changed: [id, ...(change.others ?? [])] }
}

/** Null when somebody was quicker. */
export async function writeChange(
  { trx, siteId, person }: AtDesk,
  before: LeadRow,
  { kind, undoes, state, joined, callId }: Change
): Promise<LeadRow | null> {
  const after = await writeLead(trx, siteId, before.id, before.version, state)
  if (!after) return null
  await addAction(trx, siteId, before.id, {
    version: after.version,
    kind,
    undoes: undoes ?? null,
    userId: person.id,
    person: nameOf(person),
    before: stateOf(before),
    after: { ...stateOf(after), ...(joined && { joined }) },
    callId: callId ?? null,
  })
  await tellOfStatus(trx, siteId, before.status, after)
  return after
}

export async function leadAsItIs({ trx, siteId }: AtDesk, id: string): Promise<LeadRow> {
  const lead = isUuid(id) ? await wholeLead(trx, siteId, id) : null
  if (!lead) throw new NotFound()
  return lead
}
