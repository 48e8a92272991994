import pg from 'pg'
import { AS_SERVICE } from '../database.js'
import { STORE, valuesOf } from './statement.js'

const CONNECTIONS = 2
const MAX_ROWS = 500

/**
 * Group commit: what arrives while both connections are busy shares the next statement. It leaves as soon
 * as a connection is idle and the requests that have already arrived are read, never on a timer.
 */
export class Batcher {
  #idle = []
  #waiting = []
  #isScheduled = false

  /** @param {import('./known_sessions.js').KnownSessions} sessions */
  constructor(sessions) {
    this.sessions = sessions
  }

  async connect(connectionString) {
    const options = `${AS_SERVICE} -c plan_cache_mode=force_generic_plan`
    for (let i = 0; i < CONNECTIONS; i++) {
      const client = new pg.Client({ connectionString, options })
      await client.connect()
      this.#idle.push(client)
    }
  }

  /** @param {object[]} events @param {(error: Error | null) => void} done after the commit */
  add(events, done) {
    this.#waiting.push({ events, done })
    this.#schedule()
  }

  #schedule() {
    if (this.#isScheduled || !this.#idle.length) return
    this.#isScheduled = true
    setImmediate(() => {
      this.#isScheduled = false
      if (this.#idle.length && this.#waiting.length) void this.#flush(this.#idle.pop())
    })
  }

  async #flush(client) {
    const requests = this.#take()
    const events = requests.flatMap(({ events: some }) => some)
    const sessions = this.sessions.due(events)
    let failure = null
    try {
      await client.query({ ...STORE, values: valuesOf(events, sessions) })
      this.sessions.wrote(sessions)
    } catch (error) {
      console.error(error)
      failure = error
    }
    this.#idle.push(client)
    for (const { done } of requests) done(failure)
    if (this.#waiting.length) this.#schedule()
  }

  #take() {
    let rows = 0
    const end = this.#waiting.findIndex(({ events }, i) => {
      rows += events.length
      return i > 0 && rows > MAX_ROWS
    })
    return this.#waiting.splice(0, end < 0 ? this.#waiting.length : end)
  }
}
