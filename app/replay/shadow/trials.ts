import { DateTime } from 'luxon'
import type { Session } from '#app/visitors/types'
import type { KnownSite } from '#app/sites/site_registry'
import type { StoredEvent } from '#app/ingest/types'
import { NOT_WALKED, walkSession, type Walked } from '#app/scoring/walk_session'
import { cellOf, moveOf, type DifferenceExample } from '#app/replay/difference'
import type { ShadowNotes } from '#app/replay/shadow/shadow_notes'
import type { Shadow } from '#app/replay/shadow/shadow_of'

/** Sessions that are followed at a time, of all sites. About 1 KB each. */
const MAX_FOLLOWED = 20_000

/** A session whose beginning we have seen. */
interface Followed {
  walked: Walked
  /** On which it began, where the site is. */
  day: string
  /** Where it is counted now; null before it is. */
  cell: number | null
  /** Has been noted as an example, so that a change has to be noted, too. */
  isExample: boolean
}

/**
 * What scorers in shadow say of the sessions that come in, next to what stands. A session is followed from its first event
 * on. One that another process writes as well, or that was forgotten for want of room, stays counted as it was then.
 */
export class Trials {
  #followed = new Map<string, Followed>()

  constructor(readonly notes: ShadowNotes) {}

  /** `events` are those that a commit stored of this session, in time order; `session` is what it is since. */
  see(site: KnownSite, shadow: Shadow, session: Session, events: StoredEvent[]) {
    const key = `${shadow.trial} ${session.id}`
    const followed = this.#followed.get(key) ?? begun(site, session)
    this.#followed.delete(key)
    if (followed.walked.events + events.length !== session.eventCount) return

    const { timezone } = site
    const walk = events.map(toWalked)
    const walked = walkSession(session, walk, timezone, shadow.ask, followed.walked)
    const notes = { siteId: site.id, day: followed.day, scorer: shadow.name }
    if (!walked) return this.notes.missed(notes, events.length)
    followed.walked = walked
    this.#follow(key, followed)
    if (!walked.scoredBy) return

    const cell = cellOf(session.score, walked.score)
    this.notes.move(notes, followed.cell, cell)
    followed.cell = cell
    const example = exampleOf(session, walked)
    followed.isExample ||= moveOf(example) > 0
    if (followed.isExample) this.notes.example(notes, example)
  }

  #follow(key: string, followed: Followed) {
    if (this.#followed.size >= MAX_FOLLOWED) {
      this.#followed.delete(this.#followed.keys().next().value!)
    }
    this.#followed.set(key, followed)
  }
}

function begun(site: KnownSite, { startedAt }: Session): Followed {
  const day = DateTime.fromJSDate(startedAt, { zone: site.timezone }).toISODate()!
  return { walked: NOT_WALKED, day, cell: null, isExample: false }
}

function toWalked({ category, action, value, referrer, createdAt }: StoredEvent) {
  return { category, action, value, referrer, at: createdAt.getTime() }
}

function exampleOf(session: Session, walked: Walked): DifferenceExample {
  return {
    sessionId: session.id,
    month: session.month.slice(0, 7),
    at: session.startedAt.toISOString(),
    label: session.sourceLabel,
    before: { score: session.score, reasons: session.scoreReasons },
    after: { score: walked.score, reasons: walked.scoreReasons },
  }
}
