const FIRST_SLOTS = 1 << 12

/**
 * The visitors of many days of a site, each with a number of its own, found by their hashes. A table of numbers with open places, a
 * quarter of them at least: a million entries of a `Map` would cost ten times as much.
 */
export class VisitorSpace {
  size = 0
  /** High half, low half, number + 1; 0: free. */
  #slots = new Uint32Array(3 * FIRST_SLOTS)
  #mask = FIRST_SLOTS - 1

  get bytes() {
    return this.#slots.byteLength
  }

  /** @param halves of 64 bits each, the high one first */
  numbersOf(halves: ArrayLike<number>): Uint32Array {
    const numbers = new Uint32Array(halves.length / 2)
    while ((this.size + numbers.length) * 4 > this.#mask * 3) this.#grow()
    for (let i = 0; i < numbers.length; i++) {
      const at = this.#slotOf(halves[2 * i], halves[2 * i + 1])
      if (this.#slots[at + 2] === 0) this.#fill(at, halves[2 * i], halves[2 * i + 1], ++this.size)
      numbers[i] = this.#slots[at + 2] - 1
    }
    return numbers
  }

  /** Where it stands, or would. The hashes are random, so their bits are as good a place as any. */
  #slotOf(high: number, low: number): number {
    const slots = this.#slots
    for (let place = low & this.#mask; ; place = (place + 1) & this.#mask) {
      const at = 3 * place
      if (slots[at + 2] === 0 || (slots[at] === high && slots[at + 1] === low)) return at
    }
  }

  #fill(at: number, high: number, low: number, number: number) {
    this.#slots[at] = high
    this.#slots[at + 1] = low
    this.#slots[at + 2] = number
  }

  #grow() {
    const former = this.#slots
    this.#mask = 2 * this.#mask + 1
    this.#slots = new Uint32Array(3 * (this.#mask + 1))
    for (let at = 0; at < former.length; at += 3) {
      if (former[at + 2] === 0) continue
      this.#fill(
        this.#slotOf(former[at], former[at + 1]),
        former[at],
        former[at + 1],
        former[at + 2]
      )
    }
  }
}
