import { randomBytes } from 'node:crypto'

/**
 * Ids of events: UUIDs of version 7, each given once. Time first, as the tracker's; then a counter of 32
 * bits, by which a ledger finds them again; then what is this process' alone.
 */
export class EventIds {
  #tail = randomBytes(5).toString('hex')
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
    const count = (this.count++).toString(16).padStart(8, '0')
    return `${this.#head}${count.slice(0, 3)}-8${count.slice(3, 6)}-${count.slice(6)}${this.#tail}`
  }
}

/** @param {string} id that `EventIds` made */
export function counterOf(id) {
  return Number.parseInt(id.slice(15, 18) + id.slice(20, 23) + id.slice(24, 26), 16)
}
