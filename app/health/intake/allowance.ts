/** So many at once, and then one every so often. */
export interface Pace {
  burst: number
  everyMs: number
}

/** What may still be kept of a site. Costs a subtraction, because it is asked for each request. */
export class Allowance {
  #left: number
  #countedAt: number

  constructor(
    readonly pace: Pace,
    now: number
  ) {
    this.#left = pace.burst
    this.#countedAt = now
  }

  take(now: number): boolean {
    this.#count(now)
    if (this.#left < 1) return false
    this.#left--
    return true
  }

  /** As if it had just been made. */
  isWhole(now: number): boolean {
    this.#count(now)
    return this.#left === this.pace.burst
  }

  #count(now: number) {
    const gained = Math.max(0, now - this.#countedAt) / this.pace.everyMs
    this.#countedAt = now
    this.#left = Math.min(this.pace.burst, this.#left + gained)
  }
}
