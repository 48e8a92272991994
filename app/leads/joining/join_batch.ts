import { clock } from '#app/shared/clock'
import { uuidv7 } from '#app/shared/ids'
import type { Due } from '#app/leads/joining/queries/due'
import { makePlan } from '#app/leads/joining/plan/make_plan'
import { announceLeads } from '#app/leads/recount/announce_leads'
import { recountLeads } from '#app/leads/recount/recount_leads'
import type { JoinedSite } from '#app/leads/joining/joined_site'
import { writePlan } from '#app/leads/joining/queries/write_plan'
import { dueCalls } from '#app/leads/joining/queries/due_calls'
import { makeCreditsDue } from '#app/leads/joining/queries/make_credits_due'
import type { PlacedKey } from '#app/leads/joining/plan/plan'
import { placeCalls } from '#app/leads/joining/queries/place_calls'
import { forgetEmptyLeads } from '#app/leads/recount/forget_empty_leads'
import { learnOwnLines } from '#app/leads/joining/queries/learn_own_lines'
import { gatherEvidence, type Seeds } from '#app/leads/joining/gather_evidence'
import { makeCallsDue, settle } from '#app/leads/joining/queries/due'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/**
 * Brings the leads of what is due to what is known now: who is one person, what belongs to whom, and the facts. In one transaction,
 * and doing it twice is the same as doing it once. Resolves to the whole leads that are not what they were.
 */
export async function joinBatch(
  trx: TransactionClientContract,
  site: JoinedSite,
  due: Due[]
): Promise<string[]> {
  const seeds = await seedsOf(trx, site, due)
  const evidence = await gatherEvidence(trx, site, seeds)
  const plan = makePlan(evidence, () => uuidv7(clock.now().getTime()))
  const moved = await writePlan(trx, site.id, plan, evidence.leads)
  const touched = await placeCalls(trx, site.id, seeds.calls)
  await makeCallsDue(trx, site.id, [...plan.disturbed])

  const former = moved.map(({ rootId }) => rootId)
  const rootOf = (id: string) => plan.roots.get(id) ?? id
  const others = [...moved.map(({ id }) => id), ...former, ...idsOf(due, 'lead')].map(rootOf)
  await makeCreditsDue(trx, site.id, others, [...plan.keys.filter(isJoined), ...plan.lostKeys])
  const changed = new Set([...plan.roots.values(), ...former.map(rootOf), ...touched.map(rootOf)])
  const recounted = await recountLeads(trx, site.id, [...changed].sort())
  const empty = recounted.filter(({ isEmpty }) => isEmpty).map(({ id }) => id)
  const gone = new Set(await forgetEmptyLeads(trx, site.id, empty))
  const created = recounted.filter(({ id, isNew }) => isNew && !gone.has(id))
  await announceLeads(
    trx,
    site,
    created.map(({ id }) => id)
  )
  await settle(trx, site.id, due)
  return [...changed, ...former]
}

/** Not the key that its lead was made for: until then it was another's, or nobody's. */
function isJoined({ reason }: PlacedKey) {
  return reason !== null
}

function idsOf(due: Due[], kind: Due['kind']) {
  return due.filter((one) => one.kind === kind).map(({ value }) => value)
}

async function seedsOf(
  trx: TransactionClientContract,
  site: JoinedSite,
  due: Due[]
): Promise<Seeds> {
  const of = (kind: Due['kind']) => idsOf(due, kind)
  await learnOwnLines(trx, site, of('call'))
  const calls = await dueCalls(trx, site, of('call'))
  const visitors = calls.flatMap(({ fingerprint }) => (fingerprint === null ? [] : [fingerprint]))
  return {
    calls,
    keys: [
      ...calls.map(({ key }) => key),
      ...[...visitors, ...of('visitor')].map((value) => ({ kind: 'visitor' as const, value })),
      ...of('session').map((value) => ({ kind: 'session' as const, value })),
    ],
    leadIds: [...of('lead'), ...calls.flatMap(({ leadId }) => (leadId === null ? [] : [leadId]))],
  }
}
