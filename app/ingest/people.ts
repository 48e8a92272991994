import { Forgotten } from '#app/ingest/exceptions'
import type { Memory, SessionsOfId } from '#app/ingest/memory'
import type { SessionDraft, VisitorDraft } from '#app/ingest/types'

/** A visitor's row is not written for the time alone, unless that has moved this far, ms. */
const LAST_SEEN_STEP_MS = 60_000

/**
 * Sessions and visitors that a batch touches. What is remembered is copied before it is changed, so that a batch which is
 * still on its way to the disk keeps what it was given.
 */
export class People {
  #sessions = new Map<string, SessionDraft[]>()
  #visitors = new Map<string, VisitorDraft>()

  constructor(readonly memory: Memory) {}

  sessionsOf(key: string): SessionDraft[] {
    let sessions = this.#sessions.get(key)
    if (!sessions) {
      sessions = known(this.memory.sessions.get(key)).map(copyOf)
      this.#sessions.set(key, sessions)
    }
    return sessions
  }

  knownVisitor(key: string): VisitorDraft | null {
    return this.#visitors.get(key) ?? known(this.memory.visitors.get(key))
  }

  visitor(key: string, siteId: string, fingerprint: string, at: Date): VisitorDraft {
    let visitor = this.#visitors.get(key)
    if (!visitor) {
      const before = known(this.memory.visitors.get(key))
      visitor = before ? { ...before, isChanged: false } : newVisitor(siteId, fingerprint, at)
      this.#visitors.set(key, visitor)
    }
    return visitor
  }

  /** Visitors whose rows are to be written, in the order of their keys; their revisions go up by `step`. */
  takeChangedVisitors(step: number): VisitorDraft[] {
    const changed: VisitorDraft[] = []
    for (const visitor of this.#visitors.values()) {
      const moved = visitor.lastSeenAt.getTime() - visitor.storedLastSeenAt.getTime()
      if (!visitor.isChanged && moved < LAST_SEEN_STEP_MS) continue
      visitor.builtOn = visitor.revision
      visitor.revision += step
      visitor.storedLastSeenAt = visitor.lastSeenAt
      changed.push(visitor)
    }
    return changed.sort(
      (a, b) => compare(a.siteId, b.siteId) || compare(a.fingerprint, b.fingerprint)
    )
  }

  /** What the next batch builds on, also before this one has arrived. */
  remember() {
    for (const [key, sessions] of this.#sessions) this.memory.sessions.set(key, sessions)
    for (const [key, visitor] of this.#visitors) this.memory.visitors.set(key, visitor)
  }

  forget() {
    for (const key of this.#sessions.keys()) this.memory.sessions.delete(key)
    for (const key of this.#visitors.keys()) this.memory.visitors.delete(key)
  }
}

/**
 * A batch that failed takes what it remembered with it, also from under the hands of the next one. Not knowing somebody is
 * not the same as knowing that nobody was there: read anew.
 */
function known<Value>(remembered: Value | undefined): Value {
  if (remembered === undefined) throw new Forgotten()
  return remembered
}

function copyOf(session: SessionsOfId[number]): SessionDraft {
  return {
    ...session,
    scoreBefore: session.score,
    isRelearned: false,
    isRescored: false,
    isUncounted: false,
    isUnclassified: false,
  }
}

function newVisitor(siteId: string, fingerprint: string, at: Date): VisitorDraft {
  return {
    siteId,
    fingerprint,
    firstSeenAt: at,
    lastSeenAt: at,
    sessionsCount: 0,
    firstAdClickAt: null,
    lastAdClickAt: null,
    lastAdClickId: null,
    revision: 0,
    builtOn: 0,
    storedLastSeenAt: at,
    isChanged: true,
  }
}

function compare(a: string, b: string) {
  return a < b ? -1 : a > b ? 1 : 0
}
