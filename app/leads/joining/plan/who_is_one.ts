import { keyText } from '#app/leads/keys'
import { Sets } from '#app/leads/joining/plan/sets'
import type { Evidence, Link } from '#app/leads/joining/plan/evidence'
import { textOfKey, visitorText } from '#app/leads/joining/plan/believable_links'

/** Of a lead, among the texts of keys. */
export function leadText(id: string): string {
  return `lead ${id}`
}

/**
 * Which keys and leads are one person, by what is known alone and not by what was joined before. People are believed first; what
 * they have said is apart stays apart, whatever would join it, also by a third.
 */
export function whoIsOne(evidence: Evidence, links: readonly Link[]) {
  const sets = new Sets()
  for (const key of evidence.keys) {
    if (key.leadId !== null && key.reason === null) sets.unite(leadText(key.leadId), keyText(key))
  }
  for (const { because, keptId, goneId } of evidence.merges) {
    if (because === 'person') sets.unite(leadText(keptId), leadText(goneId))
  }
  const apart = evidence.apart.map((pair) => pair.map(leadText))
  const used = links.filter((link) => {
    const [a, b] = [textOfKey(link), visitorText(link)]
    if (wouldMeet(sets, apart, a, b)) return false
    sets.unite(a, b)
    return true
  })
  return { sets, used }
}

function wouldMeet(sets: Sets, apart: string[][], a: string, b: string) {
  const [one, other] = [sets.of(a), sets.of(b)]
  if (one === other) return false
  return apart.some(([x, y]) => {
    const [left, right] = [sets.of(x), sets.of(y)]
    return (left === one && right === other) || (left === other && right === one)
  })
}
