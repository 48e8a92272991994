const EMPTY = -1
const FULL = 0.6

/**
 * What has been seen, as 53 bits each: millions of visits in a few megabytes, where a Set of their names takes hundreds. That two of
 * ten million are taken for one is as likely as 1 to 200.
 */
export class NumberSet {
  size = 0
  #slots = new Float64Array(1 << 10).fill(EMPTY)

  /** Whether it is new. */
  add(key: string): boolean {
    const found = this.#slotOf(this.#slots, hashOf(key))
    if (this.#slots[found.slot] !== EMPTY) return false
    this.#slots[found.slot] = found.hash
    if (++this.size > this.#slots.length * FULL) this.#grow()
    return true
  }

  #slotOf(slots: Float64Array, hash: number) {
    let slot = hash % slots.length
    while (slots[slot] !== EMPTY && slots[slot] !== hash) slot = (slot + 1) % slots.length
    return { slot, hash }
  }

  #grow() {
    const larger = new Float64Array(this.#slots.length * 2).fill(EMPTY)
    for (const hash of this.#slots) {
      if (hash !== EMPTY) larger[this.#slotOf(larger, hash).slot] = hash
    }
    this.#slots = larger
  }
}

/** Two multiplicative hashes of 32 bits, mixed, of which 53 bits are a whole number of JavaScript. */
function hashOf(key: string): number {
  let low = 0xdeadbeef
  let high = 0x41c6ce57
  for (let at = 0; at < key.length; at++) {
    const code = key.charCodeAt(at)
    low = Math.imul(low ^ code, 2654435761)
    high = Math.imul(high ^ code, 1597334677)
  }
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  return 4294967296 * (2097151 & high) + (low >>> 0)
}
