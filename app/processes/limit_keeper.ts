import { clock } from '#app/shared/clock'
import type { FromParent, FromProcess } from '#app/processes/limit_messages'

/** A web process, as the keeper sees it. */
export interface Peer {
  send(message: FromParent): void
}

/** A process that is starting, or busy with itself, is not waited for longer: what it has spent is counted when it says so. */
const PATIENCE_MS = 1_000

/** Only what has passed a process' part of its limit is here. Beyond so many the oldest is forgotten. */
const MAX_WINDOWS = 100_000

interface Window {
  limit: number
  count: number
  endsAt: number
  /** Who has not said yet what it has spent. */
  unheard: Set<Peer>
  waiting: { peer: Peer; ask: number }[]
  isExhausted: boolean
}

/**
 * Counts for all processes together. A process grants its part of a limit without asking, so that the sum of what is granted that
 * way is never above the limit; from the first request beyond it everybody's count is put together here, and is exact.
 */
export class LimitKeeper {
  #peers = new Set<Peer>()
  #windows = new Map<string, Window>()

  add(peer: Peer) {
    this.#peers.add(peer)
  }

  /** What it has spent without telling dies with it. */
  remove(peer: Peer) {
    this.#peers.delete(peer)
    for (const [key, window] of this.#windows) this.#heard(key, window, peer, 0)
  }

  hear(peer: Peer, message: FromProcess) {
    const known = this.#windows.get(message.key)
    const current = known && clock.now().getTime() < known.endsAt ? known : null
    if (message.limits === 'spent') {
      if (current) this.#heard(message.key, current, peer, message.spent)
      return
    }
    const window = current ?? this.#begin(peer, message)
    window.waiting.push({ peer, ask: message.ask })
    this.#heard(message.key, window, peer, message.spent)
  }

  #begin(peer: Peer, { key, limit, endsAt }: FromProcess & { limits: 'take' }): Window {
    const unheard = new Set(this.#peers).add(peer)
    const window = { limit, count: 0, endsAt, unheard, waiting: [], isExhausted: false }
    this.#makeRoom()
    this.#windows.set(key, window)
    for (const other of unheard) if (other !== peer) other.send({ limits: 'counted', key, endsAt })
    setTimeout(() => {
      for (const silent of window.unheard) this.#heard(key, window, silent, 0)
    }, PATIENCE_MS).unref()
    return window
  }

  #heard(key: string, window: Window, peer: Peer, spent: number) {
    window.count += spent
    window.unheard.delete(peer)
    if (window.unheard.size === 0) this.#answer(key, window)
  }

  #answer(key: string, window: Window) {
    const { limit, endsAt } = window
    for (const { peer, ask } of window.waiting.splice(0)) {
      const isAllowed = ++window.count <= limit
      const remaining = Math.max(0, limit - window.count)
      peer.send({ limits: 'granted', ask, isAllowed, remaining, endsAt })
    }
    if (window.count < limit || window.isExhausted) return
    window.isExhausted = true
    for (const peer of this.#peers) peer.send({ limits: 'exhausted', key, endsAt })
  }

  #makeRoom() {
    const now = clock.now().getTime()
    for (const [key, { endsAt }] of this.#windows) {
      if (now < endsAt && this.#windows.size < MAX_WINDOWS) break
      this.#windows.delete(key)
    }
  }
}
