import { join } from '#app/leads/desk/joining'
import { NotFound } from '#app/shared/tenant_db'
import { shownLead } from '#app/leads/desk/shown_lead'
import { isWorked, stateOf } from '#app/leads/desk/lead_state'
import { ChooseLead, StaleLead } from '#app/leads/desk/exceptions'
import { holdLeads } from '#app/leads/desk/queries/joined_leads'
import type { LeadRow } from '#app/leads/desk/queries/lead_row'
import type { ActingPerson } from '#app/shared/person'
import { atDesk, changeSeen, leadAsItIs, type SeenLead } from '#app/leads/desk/change_lead'

/**
 * Says that two leads are one person. The one that was worked with stays as it is; when both were, a person chooses by `keep`.
 * Throws `E_CHOOSE_LEAD` when somebody has to.
 */
export function mergeLeads(
  person: ActingPerson,
  siteId: string,
  seen: SeenLead,
  other: SeenLead,
  keep: string | null
) {
  return atDesk(person, siteId, async (desk, changed) => {
    await holdLeads(desk.trx, siteId, [seen.id, other.id])
    const both = [await leadAsItIs(desk, seen.id), await leadAsItIs(desk, other.id)]
    if (seen.id === other.id) throw new NotFound()
    ensureCurrent(both[0], seen)
    ensureCurrent(both[1], other)
    const kept = both.find(({ id }) => id === (keep ?? keptOf(both)))
    if (!kept) throw new NotFound()
    const gone = both.find((lead) => lead !== kept)!
    const result = await changeSeen(desk, kept, async (_desk, lead) => {
      const joined = await join(desk, lead.id, gone.id)
      return { kind: 'merge', state: stateOf(lead), joined, others: [gone.id] }
    })
    changed.push(...result.changed)
    return result.lead
  })
}

function ensureCurrent(lead: LeadRow, seen: SeenLead) {
  if (lead.id !== seen.id || lead.version !== seen.version) throw new StaleLead(shownLead(lead))
}

function keptOf(both: LeadRow[]): string {
  const worked = both.filter(isWorked)
  if (worked.length > 1) throw new ChooseLead(both.map(shownLead))
  const [oldest] = both.toSorted((a, b) => +a.openedAt - +b.openedAt || (a.id < b.id ? -1 : 1))
  return (worked[0] ?? oldest).id
}
