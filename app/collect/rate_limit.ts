import { clock } from '#app/shared/clock'
import { commonCount, type CommonCount, type CountedLimit } from '#app/collect/common_count'

const WINDOW_MS = 60_000

/** Bounds the memory that a flood from many addresses can take: beyond it the oldest window is forgotten. */
const MAX_ADDRESSES = 100_000

interface Window {
  endsAt: number
  /** Of this process; when somebody counts for all, what of it was not told yet. */
  count: number
  isCommon: boolean
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
 * cost more than the request it guards. Of several processes each grants its part by itself; beyond that they are counted together.
 */
export class RateLimit implements CountedLimit {
  #windows = new Map<string, Window>()
  #part: number

  constructor(
    readonly name: string,
    readonly limit: number,
    private common: CommonCount | null = commonCount
  ) {
    this.#part = common ? Math.floor(limit / common.processes) : limit
    common?.add(name, this)
  }

  take(address: string): Allowance | Promise<Allowance> {
    const window = this.#windowOf(address)
    const isKnown = window.isCommon ? window.count >= this.limit : window.count < this.#part
    if (this.common && !isKnown) return this.#ask(this.common, address, window)
    window.count++
    return this.#allowance(window, this.limit - window.count)
  }

  /** Would the next one be one too many? Looks without counting. */
  isExhausted(address: string): boolean {
    const window = this.#windows.get(address)
    if (!window || clock.now().getTime() >= window.endsAt) return false
    return this.limit > 0 && window.count >= this.limit
  }

  becomeCommon(address: string, endsAt: number): number {
    const window = this.#windowOf(address)
    const spent = window.isCommon ? 0 : window.count
    Object.assign(window, { endsAt, isCommon: true, count: 0 })
    return spent
  }

  exhaust(address: string, endsAt: number) {
    Object.assign(this.#windowOf(address), { endsAt, isCommon: true, count: this.limit })
  }

  async #ask(common: CommonCount, address: string, window: Window): Promise<Allowance> {
    const spent = window.count
    const { endsAt } = window
    window.isCommon = true
    window.count = 0
    const grant = await common.take(this.name, address, { limit: this.limit, spent, endsAt })
    if (!grant) return this.#allowance(window, this.limit - ++window.count)
    window.endsAt = grant.endsAt
    return this.#allowance(window, grant.isAllowed ? grant.remaining : -1)
  }

  /** `left`: below zero, it was one too many. */
  #allowance({ endsAt }: Window, left: number): Allowance {
    return {
      isAllowed: left >= 0,
      limit: this.limit,
      remaining: Math.max(0, left),
      resetSec: Math.max(1, Math.ceil((endsAt - clock.now().getTime()) / 1000)),
    }
  }

  #windowOf(address: string): Window {
    const now = clock.now().getTime()
    const known = this.#windows.get(address)
    if (known && now < known.endsAt) return known
    this.#windows.delete(address)
    this.#makeRoom(now)
    const window = { endsAt: now + WINDOW_MS, count: 0, isCommon: false }
    this.#windows.set(address, window)
    return window
  }

  /** Windows are in the order in which they began, so those that ended stand in front. */
  #makeRoom(now: number) {
    for (const [address, { endsAt }] of this.#windows) {
      if (now < endsAt && this.#windows.size < MAX_ADDRESSES) break
      this.#windows.delete(address)
    }
  }
}
