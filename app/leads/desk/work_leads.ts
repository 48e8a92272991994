import { NotFound } from '#app/shared/tenant_db'
import { CannotUndo, MayNotReopen, NothingToUndo, StaleLead } from '#app/leads/desk/exceptions'
import type { ActingPerson } from '#app/shared/person'
import { atDesk, changeSeen, type Decide, type SeenLead } from '#app/leads/desk/change_lead'
import type { ShownLead } from '#app/leads/desk/shown_lead'

/** What became of leads that were to be changed together. */
export interface WorkedLeads {
  changed: ShownLead[]
  /** As they are now: somebody else had changed them. */
  stale: ShownLead[]
  /** This person may not, there was nothing to take back, or the lead is gone. */
  refused: string[]
}

/** Of one lead, and no reason to leave the others. */
const REFUSALS = [MayNotReopen, NothingToUndo, CannotUndo, NotFound]

/**
 * The same for several leads, in one transaction. One that somebody else has changed meanwhile is left as it is, and does not keep
 * the others from it.
 */
export function workLeads(
  person: ActingPerson,
  siteId: string,
  seen: SeenLead[],
  decide: Decide
): Promise<WorkedLeads> {
  return atDesk(person, siteId, async (desk, told) => {
    const worked: WorkedLeads = { changed: [], stale: [], refused: [] }
    // In one order, so that two people who do the same at once do not wait for each other in a circle.
    for (const lead of seen.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
      try {
        const { lead: now, changed } = await changeSeen(desk, lead, decide)
        told.push(...changed)
        if (changed.length) worked.changed.push(now)
      } catch (error) {
        if (error instanceof StaleLead) worked.stale.push(error.current)
        else if (REFUSALS.some((refusal) => error instanceof refusal)) worked.refused.push(lead.id)
        else throw error
      }
    }
    return worked
  })
}
