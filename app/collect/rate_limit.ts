import { clock } from '#app/shared/clock'

const WINDOW_MS = 60_000

/** Bounds the memory that a flood from many addresses can take: beyond it the oldest window is forgotten. */
const MAX_ADDRESSES = 100_000

interface Window {
  startedAt: number
  count: number
}

export interface Allowance {
  isAllowed: boolean
  limit: number
  remaining: number
  /** Seconds until the window ends. */
  resetSec: number
}

/**
 * So many requests per address in a minute that begins with the first one. Kept in memory: a database round trip would
 * cost more than the request it guards.
 */
export class RateLimit {
  #windows = new Map<string, Window>()

  constructor(
    readonly name: string,
    readonly limit: number
  ) {}

  take(address: string): Allowance {
    const now = clock.now().getTime()
    let window = this.#windows.get(address)
    if (!window || now >= window.startedAt + WINDOW_MS) {
      this.#windows.delete(address)
      this.#makeRoom(now)
      window = { startedAt: now, count: 0 }
      this.#windows.set(address, window)
    }
    window.count++
    return {
      isAllowed: window.count <= this.limit,
      limit: this.limit,
      remaining: Math.max(0, this.limit - window.count),
      resetSec: Math.max(1, Math.ceil((window.startedAt + WINDOW_MS - now) / 1000)),
    }
  }

  /** Would the next one be one too many? Looks without counting. */
  isExhausted(address: string): boolean {
    const window = this.#windows.get(address)
    if (!window || clock.now().getTime() >= window.startedAt + WINDOW_MS) return false
    return this.limit > 0 && window.count >= this.limit
  }

  /** Windows are in the order in which they began, so those that ended stand in front. */
  #makeRoom(now: number) {
    for (const [address, { startedAt }] of this.#windows) {
      if (now < startedAt + WINDOW_MS && this.#windows.size < MAX_ADDRESSES) break
      this.#windows.delete(address)
    }
  }
}
