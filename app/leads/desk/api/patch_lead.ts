import type { ActingPerson } from '#app/shared/person'
import type { LeadStatus } from '#app/leads/desk/lead_status'
import type { ShownLead } from '#app/leads/desk/shown_lead'
import { toAssignee, toName, toStatus, toWorth, type Worth } from '#app/leads/desk/work_lead'
import { atDesk, changeSeen, leadAsItIs, type Decide } from '#app/leads/desk/change_lead'

export interface LeadPatch {
  status?: LeadStatus
  worth?: Worth | null
  name?: string | null
  assignee_id?: string | null
}

/** All of it, or nothing. `version` is what was seen; null: whatever there is. */
export function patchLead(
  person: ActingPerson,
  siteId: string,
  leadId: string,
  patch: LeadPatch,
  version: number | null
): Promise<ShownLead> {
  return atDesk(person, siteId, async (desk, changed) => {
    const before = await leadAsItIs(desk, leadId)
    let seen = { id: before.id, version: version ?? before.version }
    // Nothing to do still says whether what was seen is over.
    let { lead } = await changeSeen(desk, seen, async () => null)
    for (const decide of decisionsIn(patch)) {
      const result = await changeSeen(desk, seen, decide)
      changed.push(...result.changed)
      lead = result.lead
      seen = lead
    }
    return lead
  })
}

function decisionsIn({ status, worth, name, assignee_id: assigneeId }: LeadPatch): Decide[] {
  return [
    ...(worth === undefined ? [] : [toWorth(worth)]),
    ...(name === undefined ? [] : [toName(name)]),
    ...(assigneeId === undefined ? [] : [toAssignee(assigneeId)]),
    ...(status === undefined ? [] : [toStatus(status)]),
  ]
}
