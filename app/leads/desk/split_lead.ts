import { isUuid } from '#app/shared/ids'
import { NotFound } from '#app/shared/tenant_db'
import { takeApart } from '#app/leads/desk/joining'
import { stateOf } from '#app/leads/desk/lead_state'
import { mergeWithin } from '#app/leads/desk/queries/joined_leads'
import type { Decide } from '#app/leads/desk/change_lead'

/** Takes a merge back, whoever or whatever made it: they are not the same person. */
export function toSplit(mergeId: string): Decide {
  return async (desk, lead) => {
    const { trx, siteId } = desk
    const merge = isUuid(mergeId) ? await mergeWithin(trx, siteId, lead.id, mergeId) : null
    if (!merge) throw new NotFound()
    const { keptId, goneId } = merge
    const joined = { mergeId, keptId, goneId, wereApart: false }
    await takeApart(desk, joined, true)
    const others = [keptId, goneId].filter((id) => id !== lead.id)
    return { kind: 'split', state: stateOf(lead), joined, others }
  }
}
