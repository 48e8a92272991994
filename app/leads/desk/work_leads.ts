import { MayNotReopen, NothingToUndo, StaleLead } from '#app/leads/desk/exceptions'
import type { ActingPerson } from '#app/shared/person'
import { atDesk, changeSeen, type Decide, type SeenLead } from '#app/leads/desk/change_lead'
import type { ShownLead } from '#app/leads/desk/shown_lead'

/** What became of leads that were to be changed together. */
export interface WorkedLeads {
  changed: ShownLead[]
  /** As they are now: somebody else had changed them. */
  stale: ShownLead[]
  /** This person may not, or there was nothing to take back. */
  refused: string[]
}

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
        else if (error instanceof MayNotReopen || error instanceof NothingToUndo) {
          worked.refused.push(lead.id)
        } else throw error
      }
    }
    return worked
  })
}
