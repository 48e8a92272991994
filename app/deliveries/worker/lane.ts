import { Breaker, CONCURRENCY } from '#app/deliveries/policy/breaker'
import type { Claimed } from '#app/deliveries/queries/claim_due'
import type { WaitingLane } from '#app/deliveries/queries/waiting_lanes'
import { builtDestination, type Deliver } from '#app/deliveries/built_destination'

/** A claim takes what the destination will have taken within so long. */
const AHEAD_MS = 1_000
const MAX_AHEAD = 200
const UNKNOWN_MS = 250

/** How much the last one counts in how long the destination takes. */
const WEIGHT = 0.2

/** One destination in the worker: its messages wait for each other here, and for nobody else. */
export class Lane {
  readonly destinationId: string
  readonly breaker = new Breaker()
  /** Claimed and not yet on their way. */
  queue: Claimed[] = []
  inFlight = 0
  /** When something is due, as far as is known; infinity for nothing. */
  dueAt = Infinity
  isDisabled = false
  #config!: WaitingLane
  #deliver: Deliver | null = null
  #typicalMs = UNKNOWN_MS

  constructor(config: WaitingLane) {
    this.destinationId = config.destinationId
    this.#config = config
  }

  get config() {
    return this.#config
  }

  /** What the database says now: a change by a person counts from the next message. */
  learn(config: WaitingLane) {
    if (config.changedAt !== this.#config.changedAt) {
      this.#deliver = null
      this.isDisabled = false
      this.breaker.succeeded()
    }
    this.#config = config
    this.dueAt = config.isDue ? -Infinity : config.dueAt.getTime()
  }

  get deliver(): Deliver {
    return (this.#deliver ??= builtDestination(this.#config))
  }

  /** How many more it can take now. A little is not worth a statement, unless there is nothing left to do. */
  slotsAt(now: number): number {
    if (this.isDisabled || this.dueAt > now) return 0
    const limit = this.breaker.limitAt(now)
    if (limit === 0) return 0
    const ahead = limit < CONCURRENCY ? limit - this.inFlight : this.#ahead()
    const free = ahead - this.queue.length
    return free >= ahead / 2 ? Math.max(0, free) : 0
  }

  /** The next one to send, if it may be sent now. */
  next(now: number): Claimed | null {
    if (this.inFlight >= this.breaker.limitAt(now)) return null
    return this.queue.shift() ?? null
  }

  took(ms: number) {
    this.#typicalMs += WEIGHT * (ms - this.#typicalMs)
  }

  get isIdle() {
    return this.inFlight === 0 && this.queue.length === 0
  }

  #ahead() {
    const rate = Math.round((CONCURRENCY * AHEAD_MS) / Math.max(1, this.#typicalMs))
    return Math.min(MAX_AHEAD, Math.max(CONCURRENCY, rate))
  }
}
