/** Batches for which it lasts, at first and at most. */
const FIRST = 20
const LONGEST = 1_280

/** Looking first, for so many batches after one that failed because it had not. Longer each time that trying without was in vain again. */
export class Caution {
  #left = 0
  #next = FIRST

  begin() {
    if (this.#left > 0) return
    this.#left = this.#next
    this.#next = Math.min(LONGEST, this.#next * 4)
  }

  /** Asked once a batch. */
  isOn(): boolean {
    if (this.#left === 0) return false
    this.#left--
    return true
  }

  /** One that had not looked has gone well. */
  wasNeedless() {
    this.#next = FIRST
  }
}
