import { Sets } from '#app/leads/joining/plan/sets'
import { leadText } from '#app/leads/joining/plan/who_is_one'
import type { NewMerge } from '#app/leads/joining/plan/plan'
import type { Link, OpenMerge, StoredLead } from '#app/leads/joining/plan/evidence'
import { textOfKey, visitorText } from '#app/leads/joining/plan/believable_links'

/** Leads while they are merged: each tree has one that stands for the others. */
export class LeadTrees {
  readonly merges: NewMerge[] = []
  #sets = new Sets()
  #heads = new Map<string, StoredLead>()
  #leads: ReadonlyMap<string, StoredLead>

  constructor(leads: ReadonlyMap<string, StoredLead>, standing: readonly OpenMerge[]) {
    this.#leads = leads
    for (const { keptId, goneId } of standing) this.#sets.unite(leadText(keptId), leadText(goneId))
    const gone = new Set(standing.map(({ goneId }) => goneId))
    for (const lead of leads.values()) {
      if (!gone.has(lead.id)) this.#heads.set(this.#sets.of(leadText(lead.id)), lead)
    }
  }

  /** A key that the lead was made for. */
  own(leadId: string, key: string) {
    this.#join(leadText(leadId), key)
  }

  /** Merges the leads of both ends, if both have one. */
  link({ because, of, ...link }: Link) {
    const [a, b] = [textOfKey(link), visitorText(link)]
    const [one, other] = [this.#headOf(a), this.#headOf(b)]
    if (one && other && one.id !== other.id) {
      const [kept, gone] = isKept(one, other) ? [one, other] : [other, one]
      this.merges.push({ keptId: kept.id, goneId: gone.id, because, of, key: link.key })
      this.#sets.unite(a, b)
      this.#heads.set(this.#sets.of(a), kept)
    } else this.#join(a, b)
  }

  /** The lead that stands for all of this key's or lead's tree. */
  headOf(node: string): StoredLead | undefined {
    return this.#headOf(node)
  }

  rootsOf(): Map<string, string> {
    return new Map([...this.#leads.keys()].map((id) => [id, this.#headOf(leadText(id))?.id ?? id]))
  }

  #headOf(node: string) {
    return this.#heads.get(this.#sets.of(node))
  }

  #join(a: string, b: string) {
    const head = this.#headOf(a) ?? this.#headOf(b)
    this.#sets.unite(a, b)
    if (head) this.#heads.set(this.#sets.of(a), head)
  }
}

/** One that people have worked with before one that they have not; then the older one. */
function isKept(one: StoredLead, other: StoredLead): boolean {
  if (one.isWorkedWith !== other.isWorkedWith) return one.isWorkedWith
  const ageDifference = one.openedAt.getTime() - other.openedAt.getTime()
  return ageDifference === 0 ? one.id < other.id : ageDifference < 0
}
