import type { Score, SessionFacts } from '#app/plugins/contracts/scorer'

/**
 * A session as one scorer gets it: to be read, with what that scorer said before. Writing into it throws, so that a scorer
 * that does it fails by itself, and the default one behind it still finds what really happened.
 */
export class HandedSession implements SessionFacts {
  readonly #session: Omit<SessionFacts, 'previous'>
  readonly #previous: Score | null

  constructor(session: Omit<SessionFacts, 'previous'>, previous: Score | null) {
    this.#session = session
    this.#previous = previous
  }

  get events() {
    return this.#session.events
  }

  get conversions() {
    return this.#session.conversions
  }

  get durationSec() {
    return this.#session.durationSec
  }

  get hour() {
    return this.#session.hour
  }

  get weekday() {
    return this.#session.weekday
  }

  get isAdClick() {
    return this.#session.isAdClick
  }

  get channel() {
    return this.#session.channel
  }

  get device() {
    return this.#session.device
  }

  get browser() {
    return this.#session.browser
  }

  get os() {
    return this.#session.os
  }

  get country() {
    return this.#session.country
  }

  /** A copy: the reasons of before are stored again with the session. */
  get previous() {
    if (!this.#previous) return null
    const { score, reasons } = this.#previous
    return { score, reasons: reasons.map(({ signal, points }) => ({ signal, points })) }
  }
}
