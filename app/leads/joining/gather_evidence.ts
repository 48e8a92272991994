import type { LeadKey } from '#app/leads/keys'
import type { JoinedSite } from '#app/leads/joining/joined_site'
import { linksOf } from '#app/leads/joining/queries/links_of'
import type { DueCall } from '#app/leads/joining/queries/due_calls'
import { conversionsOf } from '#app/leads/joining/queries/openers'
import { Surroundings } from '#app/leads/joining/surroundings'
import {
  keysOfLeads,
  leadsApart,
  lockLeads,
  openMerges,
  storedKeys,
  wholeLeads,
} from '#app/leads/joining/queries/stored_leads'
import type { Evidence, Opener } from '#app/leads/joining/plan/evidence'
import { JoinedMeanwhile } from '#app/leads/joining/exceptions'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

export interface Seeds {
  keys: LeadKey[]
  leadIds: string[]
  calls: DueCall[]
}

/**
 * All that may be one person with what is due: whoever hangs together with it by evidence, and whoever was one with it until now. Leads
 * that are found are locked.
 */
export async function gatherEvidence(
  trx: TransactionClientContract,
  site: JoinedSite,
  { keys, leadIds, calls }: Seeds
): Promise<Evidence> {
  const around = new Surroundings()
  let newKeys = around.addKeys(keys)
  let newLeads = leadIds
  while (newKeys.length + newLeads.length > 0) {
    const stored = await storedKeys(trx, site.id, newKeys)
    const reached = [...newLeads, ...stored.map(({ leadId }) => leadId!)]
    const leads = await wholeLeads(trx, site.id, around.unknownLeads(reached))
    const theirs = await keysOfLeads(trx, site.id, around.addLeads(leads))
    around.place([...stored, ...theirs])
    around.addLinks(await linksOf(trx, site, around.takeUnasked(), []))
    newKeys = around.takeNewKeys()
    newLeads = []
  }
  return complete(trx, site, around, calls)
}

async function complete(
  trx: TransactionClientContract,
  site: JoinedSite,
  around: Surroundings,
  calls: DueCall[]
): Promise<Evidence> {
  const leads = [...around.leads.values()]
  if (!(await lockLeads(trx, site.id, leads))) throw new JoinedMeanwhile()
  const ids = leads.map(({ id }) => id)
  const merges = await openMerges(trx, site.id, ids)
  const keys = [...around.keys.values()]
  const reasons = [...merges, ...keys.map(({ reason }) => reason)]
  const named = reasons.flatMap((reason) => (reason?.because === 'call' ? [reason.of!] : []))
  around.addLinks(await linksOf(trx, site, [], [...new Set(named)]))
  const notOwn = keys.filter(({ leadId, reason }) => leadId === null || reason !== null)
  return {
    keys,
    leads,
    links: [...around.links.values()],
    merges,
    apart: await leadsApart(trx, site.id, ids),
    openers: [...(await conversionsOf(trx, site.id, notOwn)), ...calls.flatMap(openerOf)],
  }
}

function openerOf({ key, calledAt, isAside }: DueCall): Opener[] {
  return isAside ? [] : [{ key, by: 'call', at: calledAt }]
}
