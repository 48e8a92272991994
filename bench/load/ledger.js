import { counterOf } from './event_ids.js'

const FIRST_BYTES = 1 << 16

/** A set of counters of event ids, a bit each: which events were acknowledged. */
export class Ledger {
  #bits

  /** @param {Buffer} [bits] */
  constructor(bits = Buffer.alloc(FIRST_BYTES)) {
    this.#bits = bits
  }

  /** @param {number} first @param {number} count */
  add(first, count) {
    while ((first + count) >> 3 >= this.#bits.length) {
      this.#bits = Buffer.concat([this.#bits, Buffer.alloc(this.#bits.length)])
    }
    for (let i = first; i < first + count; i++) this.#bits[i >> 3] |= 1 << (i & 7)
  }

  /** Takes it out. @returns {boolean} whether it was in */
  take(id) {
    const counter = counterOf(id)
    const mask = 1 << (counter & 7)
    const was = (this.#bits[counter >> 3] & mask) !== 0
    this.#bits[counter >> 3] &= ~mask
    return was
  }

  get size() {
    let size = 0
    for (const byte of this.#bits) for (let rest = byte; rest; rest &= rest - 1) size++
    return size
  }

  toString() {
    return this.#bits.toString('base64')
  }

  static from(text) {
    return new Ledger(Buffer.from(text, 'base64'))
  }
}
