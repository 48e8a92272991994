import type { Random } from '#app/demo/random'

/** Nobody comes back sooner, ms: that would be the same visit. */
const SOONEST_MS = 45 * 60_000

interface Regular {
  fingerprint: string
  lastSeenAt: number
}

/** Who has been on a site, and may come back. */
export class Regulars {
  /** Those who were here last stand at the end. */
  #people: Regular[] = []

  add(fingerprint: string, lastSeenAt: number) {
    this.#people.push({ fingerprint, lastSeenAt })
  }

  /** Somebody to come back at `at`, rather from last week than from last month. Null: nobody to choose from. */
  comeBack(at: number, random: Random): string | null {
    for (let attempt = 0; attempt < 4; attempt++) {
      const index = Math.floor(this.#people.length * (1 - random.next() ** 2.5))
      const person = this.#people[Math.min(index, this.#people.length - 1)]
      if (!person || at - person.lastSeenAt < SOONEST_MS) continue
      this.#people.splice(Math.min(index, this.#people.length - 1), 1)
      this.add(person.fingerprint, at)
      return person.fingerprint
    }
    return null
  }
}
