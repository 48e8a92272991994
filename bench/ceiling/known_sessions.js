const REST_MS = 60_000

/** Which sessions have a row, and which of those a batch has to write. */
export class KnownSessions {
  #writtenAt = new Map()

  /** @param {boolean} isCached false: every batch writes the sessions of all its events */
  constructor(isCached) {
    this.isCached = isCached
  }

  /** @returns {object[]} one for each session of these events that is due */
  due(events) {
    const due = new Map()
    for (const event of events) {
      const session = due.get(event.sid)
      if (session) {
        session.count++
        session.lastAt = event.at
        if (event.score > session.score) session.score = event.score
      } else if (this.#isDue(event)) {
        due.set(event.sid, { ...event, lastAt: event.at, count: 1, page: parametersOf(event.url) })
      }
    }
    return [...due.values()]
  }

  /** Not before the commit: until then another batch has to write it as well, or its events have no session. */
  wrote(sessions) {
    for (const { sid, receivedAt } of sessions) this.#writtenAt.set(sid, receivedAt)
  }

  #isDue({ sid, receivedAt }) {
    if (!this.isCached) return true
    const writtenAt = this.#writtenAt.get(sid)
    return writtenAt === undefined || receivedAt - writtenAt > REST_MS
  }
}

function parametersOf(url) {
  const start = url.indexOf('?')
  return new URLSearchParams(start < 0 ? '' : url.slice(start))
}
