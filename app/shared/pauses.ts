const FIRST_MS = 1_000
const LONGEST_MS = 60_000
/** What lived this long was not broken from the beginning. */
const HEALTHY_MS = 60_000

/** How long to wait before something that has ended is started again: twice as long each time, until it has lived for a while. */
export class Pauses {
  #nextMs = FIRST_MS

  afterLiving(ms: number): number {
    if (ms > HEALTHY_MS) this.#nextMs = FIRST_MS
    const pause = this.#nextMs
    this.#nextMs = Math.min(pause * 2, LONGEST_MS)
    return pause
  }
}
