import { readablePath } from '#app/shared/urls'
import type { ValueSpace } from '#app/traffic/memory/value_space'

/** How texts are compared when a part of them is looked for: as people read them. */
export function folded(text: string): string {
  return readablePath(text).normalize('NFKC').toLowerCase()
}

/** Which numbers of a space fit; each value is asked about once. */
export class MatchingValues {
  #fits = new Uint8Array(0)
  #asked = 0

  constructor(
    readonly space: ValueSpace,
    readonly isWanted: (value: string) => boolean
  ) {}

  /** By number, 1: it fits. Of all numbers that there are at this moment. */
  all(): Uint8Array {
    const { values } = this.space
    if (this.#fits.length < values.length) {
      const more = new Uint8Array(values.length * 2)
      more.set(this.#fits)
      this.#fits = more
    }
    for (; this.#asked < values.length; this.#asked++) {
      if (this.isWanted(values[this.#asked])) this.#fits[this.#asked] = 1
    }
    return this.#fits
  }
}
