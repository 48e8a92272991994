import { randomBytes } from 'node:crypto'

/** How often ids can be told apart by their counter: 2^24. */
export const MAX_COUNT = 1 << 24

/**
 * Ids of events: UUIDs of version 7, each given once. Time first, as the tracker's; then a counter, by
 * which a ledger finds them again; then what is this process' alone.
 */
export class EventIds {
  #tail = randomBytes(6).toString('hex')
  #time = 0
  #head = ''
  count = 0

  /** @returns {string} */
  next() {
    const now = Date.now()
    if (now !== this.#time) {
      this.#time = now
      const digits = now.toString(16).padStart(12, '0')
      this.#head = `${digits.slice(0, 8)}-${digits.slice(8)}-7`
    }
    const count = (this.count++ % MAX_COUNT).toString(16).padStart(6, '0')
    return `${this.#head}${count.slice(0, 3)}-8${count.slice(3)}-${this.#tail}`
  }
}
