/** Messages on their way to one destination at a time, from one process. */
export const CONCURRENCY = 4

/** Failures in a row after which a destination is left alone for a while. */
const MAX_FAILURES = 5

const FIRST_REST_MS = 30_000
const LONGEST_REST_MS = 600_000

/**
 * Leaves a destination alone that does not take anything, so that its failures use up neither our sockets nor the attempts of
 * its messages: these wait. After the rest a single message asks whether it is back.
 */
export class Breaker {
  #failures = 0
  #rests = 0
  #openUntil = 0

  /** How many messages may be on their way now. */
  limitAt(now: number): number {
    if (now < this.#openUntil) return 0
    return this.#rests > 0 ? 1 : CONCURRENCY
  }

  get hasFailed() {
    return this.#failures > 0
  }

  get openUntil() {
    return this.#openUntil
  }

  succeeded() {
    this.#failures = 0
    this.#rests = 0
    this.#openUntil = 0
  }

  /** `afterSec`: the other side asked to be left alone for so long. That is obeyed, up to the longest rest. */
  failed(now: number, afterSec = 0) {
    this.#failures++
    if (afterSec > 0) {
      this.#rests++
      this.#openUntil = Math.max(this.#openUntil, now + Math.min(afterSec * 1000, LONGEST_REST_MS))
    }
    // What was on its way already when it opened says nothing new.
    if (this.#failures < MAX_FAILURES || now < this.#openUntil) return
    this.#openUntil = now + Math.min(FIRST_REST_MS * 2 ** this.#rests, LONGEST_REST_MS)
    this.#rests++
  }
}
