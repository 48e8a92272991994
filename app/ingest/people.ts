import type { Session } from '#app/visitors/types'
import type { KnownSite } from '#app/sites/site_registry'
import type { SessionDraft } from '#app/ingest/types'
import type { Visitor } from '#app/visitors/visitor'

/** Sessions and visitors that a batch touches: first as they are in the database, in the end as they are to be written. */
export class People {
  #sessions = new Map<string, SessionDraft[]>()
  #visitors = new Map<string, Visitor>()

  constructor(sessions: Session[], visitors: Visitor[], sites: Map<string, KnownSite>) {
    for (const session of sessions) {
      const site = sites.get(session.siteId)!
      this.addSession({ ...session, site, isUncounted: false, isUnclassified: false })
    }
    for (const visitor of visitors) {
      this.#visitors.set(keyOf(visitor.siteId, visitor.fingerprint), visitor)
    }
  }

  sessionsOf(siteId: string, sid: string): SessionDraft[] {
    return this.#sessions.get(keyOf(siteId, sid)) ?? []
  }

  addSession(session: SessionDraft) {
    const key = keyOf(session.siteId, session.sid)
    const others = this.#sessions.get(key)
    if (others) others.push(session)
    else this.#sessions.set(key, [session])
  }

  knownVisitor(siteId: string, fingerprint: string): Visitor | undefined {
    return this.#visitors.get(keyOf(siteId, fingerprint))
  }

  visitor(siteId: string, fingerprint: string, at: Date): Visitor {
    const known = this.knownVisitor(siteId, fingerprint)
    if (known) return known
    const visitor: Visitor = {
      siteId,
      fingerprint,
      firstSeenAt: at,
      lastSeenAt: at,
      sessionsCount: 0,
      firstAdClickAt: null,
      lastAdClickAt: null,
      lastAdClickId: null,
    }
    this.#visitors.set(keyOf(siteId, fingerprint), visitor)
    return visitor
  }

  /** All visitors, as they are to be written. */
  get visitors(): Visitor[] {
    return [...this.#visitors.values()]
  }
}

function keyOf(siteId: string, id: string) {
  return `${siteId} ${id}`
}
