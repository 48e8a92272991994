/** What is left to others behind the same address: somebody may be trying out the tag meanwhile. */
const RESERVE = 0.2

/**
 * How fast the server lets one address send, as its `RateLimit-*` headers say. While more than half of the allowance is
 * left there is no need to wait; after that, what is left is spread over what is left of the minute.
 */
export class Allowance {
  /** Requests in a minute; null while the server has not spoken of a limit. */
  limit: number | null = null
  #remaining = 0
  #resetAt = 0
  #askedAt = 0

  learn(headers: Headers, now: number) {
    const limit = Number(headers.get('RateLimit-Limit'))
    this.#askedAt = now
    this.limit = limit > 0 ? limit : null
    this.#remaining = Number(headers.get('RateLimit-Remaining'))
    this.#resetAt = now + Number(headers.get('RateLimit-Reset')) * 1000
  }

  /** Until the next request, ms. */
  waitMs(now: number): number {
    if (this.limit === null || now >= this.#resetAt) return 0
    if (this.#remaining > this.limit / 2) return 0
    const spendable = this.#remaining - this.limit * RESERVE
    if (spendable < 1) return this.#resetAt - now
    const gap = (this.#resetAt - this.#askedAt) / spendable
    return Math.max(0, this.#askedAt + gap - now)
  }
}
