import { keyText } from '#app/leads/keys'
import type { Sets } from '#app/leads/joining/plan/sets'
import { leadText } from '#app/leads/joining/plan/who_is_one'
import type { LeadTrees } from '#app/leads/joining/plan/lead_trees'
import type { NewLead, PlacedKey, Plan } from '#app/leads/joining/plan/plan'
import type { Link, Reason, StoredKey } from '#app/leads/joining/plan/evidence'
import { textOfKey, visitorText } from '#app/leads/joining/plan/believable_links'

interface Joined {
  sets: Sets
  used: readonly Link[]
  trees: LeadTrees
}

type Placed = Pick<Plan, 'keys' | 'lostKeys' | 'disturbed'>

/**
 * Keys that no lead was made for are with one of their person, and stay there as long as they are that person's: calls and visits
 * are found by them, and should not wander about.
 */
export function placeKeys(keys: readonly StoredKey[], made: NewLead[], joined: Joined): Placed {
  const placed: Placed = { keys: [], lostKeys: [], disturbed: new Set() }
  const isMadeFor = new Map(made.map(({ id, key }) => [keyText(key), id]))
  for (const key of keys) {
    if (key.leadId !== null && key.reason === null) continue
    const madeId = isMadeFor.get(keyText(key))
    const place = madeId ? { leadId: madeId, reason: null } : placeOf(key, joined)
    if (key.leadId !== null && place?.leadId !== key.leadId) placed.disturbed.add(key.leadId)
    if (place && !isSamePlace(key, place)) placed.keys.push(placedKey(key, place))
    if (!place && key.leadId !== null) placed.lostKeys.push({ kind: key.kind, value: key.value })
  }
  return placed
}

interface Place {
  leadId: string
  reason: Reason | null
}

function placeOf(key: StoredKey, { sets, used, trees }: Joined): Place | null {
  const text = keyText(key)
  const reasons = used.filter((link) => textOfKey(link) === text || visitorText(link) === text)
  const head = trees.headOf(text)
  if (reasons.length === 0 || !head) return null
  const isStillTheirs = key.leadId !== null && sets.areOne(text, leadText(key.leadId))
  const former = reasons.find(({ because, of }) => isSameReason(key.reason, { because, of }))
  const { because, of } = former ?? reasons[0]
  return { leadId: isStillTheirs ? key.leadId! : head.id, reason: { because, of } }
}

function isSamePlace(key: StoredKey, { leadId, reason }: Place) {
  return key.leadId === leadId && isSameReason(key.reason, reason)
}

function isSameReason(a: Reason | null, b: Reason | null) {
  return a?.because === b?.because && a?.of === b?.of
}

function placedKey({ kind, value }: StoredKey, place: Place): PlacedKey {
  return { kind, value, ...place }
}
