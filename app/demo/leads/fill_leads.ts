import db from '@adonisjs/lucid/services/db'
import { Random } from '#app/demo/random'
import type { DemoSite } from '#app/demo/demo_site'
import { joinSite } from '#app/leads/joining/join_site'
import { tellIdentities } from '#app/demo/leads/tell_identities'
import { judge, noteOn, type OpenLead, type Verdict } from '#app/demo/leads/judge'
import {
  dateMerges,
  openLeads,
  writeVerdicts,
  type WrittenVerdict,
} from '#app/demo/leads/verdict_rows'

export interface Office {
  siteId: string
  /** Who works with the leads. */
  userId: string
  until: Date
  seed: string
}

/** Leads of the time shown, joined as a running server would have, and what the office has made of them. */
export async function fillLeads(site: DemoSite, office: Office) {
  const { siteId, seed } = office
  await tellIdentities(siteId, seed)
  await joinSite(siteId)
  await db.connection('service').transaction(async (trx) => {
    await dateMerges(trx, siteId)
    const leads = await openLeads(trx, siteId)
    const verdicts = leads.map(({ name, ...lead }) =>
      verdictOn(lead, site, office, new Random(`${seed}/${name}/verdict`))
    )
    await writeVerdicts(
      trx,
      office,
      verdicts.filter(({ status }) => status !== 'new')
    )
  })
}

function verdictOn(
  lead: OpenLead,
  { worth = {}, currency }: DemoSite,
  { until }: Office,
  random: Random
): WrittenVerdict {
  const status = judge(lead, until, random)
  const usual = Math.max(80, ...Object.values(worth))
  const value = hasValue(status, random) ? round(usual * random.logNormal(4, 0.6)) : null
  const at = new Date(lead.openedAt.getTime() + random.integer(600_000, 36_000_000))
  return {
    id: lead.id,
    status,
    at: at > until ? until : at,
    value,
    currency: value === null ? null : currency,
    isAssigned: random.chance(0.6),
    note: noteOn(status, random),
  }
}

function hasValue(status: Verdict, random: Random) {
  return status === 'won' || (status === 'qualified' && random.chance(0.4))
}

/** As people say what something was worth. */
function round(value: number) {
  return Math.round(value / 10) * 10
}
