import type { SessionDraft, VisitorDraft } from '#app/ingest/types'

/** Sessions, and visitors, that are remembered at most: those of the last minutes on a busy day. About 1.5 KB each. */
const MAX_ENTRIES = 20_000

/** The sessions of one client id: more than one when the id came back after the time-out. */
export type SessionsOfId = readonly SessionDraft[]

/**
 * What this process last wrote of sessions and visitors, so that it need not read before it writes. It may be wrong (another
 * process wrote since, or what was on its way did not arrive); the revisions of the rows tell, and then it is read anew.
 * What lies in here is never changed, only replaced.
 */
export class Memory {
  readonly sessions = new Bounded<SessionsOfId>()
  /** Null: not here before. */
  readonly visitors = new Bounded<VisitorDraft | null>()
}

/**
 * A map that forgets what was not looked at for long. It has two generations: when the young one is full, it becomes the
 * old one, and what is not asked for until the next time goes with it. Cheaper than keeping all in the order of their use.
 */
class Bounded<Value> {
  #young = new Map<string, Value>()
  #old = new Map<string, Value>()

  get(key: string): Value | undefined {
    const young = this.#young.get(key)
    if (young !== undefined) return young
    const old = this.#old.get(key)
    if (old !== undefined) this.set(key, old)
    return old
  }

  set(key: string, value: Value) {
    if (this.#young.size >= MAX_ENTRIES / 2) {
      this.#old = this.#young
      this.#young = new Map()
    }
    this.#young.set(key, value)
  }

  delete(key: string) {
    this.#young.delete(key)
    this.#old.delete(key)
  }
}

/** An id of a client means nothing outside of its site. */
export function keyIn(siteId: string, id: string) {
  return `${siteId} ${id}`
}
