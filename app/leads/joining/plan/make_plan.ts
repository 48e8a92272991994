import { KEY_KINDS, keyText } from '#app/leads/keys'
import type { Sets } from '#app/leads/joining/plan/sets'
import { LeadTrees } from '#app/leads/joining/plan/lead_trees'
import { leadText, whoIsOne } from '#app/leads/joining/plan/who_is_one'
import type { NewLead, Plan } from '#app/leads/joining/plan/plan'
import { placeKeys } from '#app/leads/joining/plan/place_keys'
import { believable, surestFirst } from '#app/leads/joining/plan/believable_links'
import type { Evidence, Link, Opener, OpenMerge, StoredKey } from '#app/leads/joining/plan/evidence'

/**
 * What has to change so that whoever is one person by the evidence is one lead. Merges that still hold stay as they are; `newId`
 * gives ids of leads.
 */
export function makePlan(evidence: Evidence, newId: () => string): Plan {
  const { sets, used } = whoIsOne(evidence, surestFirst(believable(evidence.links)))
  const made = newLeads(evidence, sets, newId)
  const leads = new Map([...evidence.leads, ...made].map((lead) => [lead.id, lead]))
  const holds = (merge: OpenMerge) =>
    sets.areOne(leadText(merge.keptId), leadText(merge.goneId)) &&
    (merge.because === 'person' || used.some((link) => isReasonOf(merge, link)))
  const standing = evidence.merges.filter(holds)
  const trees = new LeadTrees(leads, standing)

  const own = new Map(made.map(({ id, key }) => [keyText(key), id]))
  for (const key of evidence.keys) {
    if (key.leadId !== null && key.reason === null) own.set(keyText(key), key.leadId)
  }
  for (const [key, leadId] of own) trees.own(leadId, key)
  for (const link of used) trees.link(link)
  return {
    leads: made,
    ...placeKeys(evidence.keys, made, { sets, used, trees }),
    undone: evidence.merges.filter((merge) => !holds(merge)).map(({ id }) => id),
    merges: trees.merges,
    roots: trees.rootsOf(),
  }
}

/**
 * One for each visitor who has converted and is with nobody yet, so that what joins them to others is a merge that can be undone;
 * and of everybody else who got in touch and is no lead, one for the surest of their keys.
 */
function newLeads(evidence: Evidence, sets: Sets, newId: () => string): NewLead[] {
  const make = ({ key }: Opener, first: Opener): NewLead => {
    const id = newId()
    sets.unite(keyText(key), leadText(id))
    return { id, rootId: id, key, openedAt: first.at, openedBy: first.by, isWorkedWith: false }
  }
  const placed = new Set(evidence.keys.filter(isPlaced).map(keyText))
  const alone = evidence.openers.filter(
    ({ by, key }) => by === 'conversion' && !placed.has(keyText(key))
  )
  const made = alone.map((opener) => make(opener, opener))
  const taken = new Set([...evidence.leads, ...made].map(({ id }) => sets.of(leadText(id))))
  const groups = Map.groupBy(evidence.openers, ({ key }) => sets.of(keyText(key)))
  const others = [...groups].filter(([set]) => !taken.has(set))
  return [
    ...made,
    ...others.map(([, openers]) => make(openers.reduce(surer), openers.reduce(earlier))),
  ]
}

function isPlaced({ leadId }: StoredKey) {
  return leadId !== null
}

function earlier(a: Opener, b: Opener): Opener {
  return b.at < a.at ? b : a
}

function surer(a: Opener, b: Opener): Opener {
  const [one, other] = [a, b].map(({ key }) => KEY_KINDS.indexOf(key.kind))
  if (one !== other) return one < other ? a : b
  return a.key.value <= b.key.value ? a : b
}

function isReasonOf({ because, of, key }: OpenMerge, link: Link): boolean {
  const isSame = link.because === because && link.of === of
  return isSame && key !== null && keyText(link.key) === keyText(key)
}
