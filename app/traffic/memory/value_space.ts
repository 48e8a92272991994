/** What an entry of a map costs besides its text, about. */
const BYTES_OF_ENTRY = 64

/** The values of a dimension over many days of a site, each with a number of its own. */
export class ValueSpace {
  readonly values: string[] = []
  #places = new Map<string, number>()
  bytes = 0

  numberOf(value: string): number {
    const known = this.#places.get(value)
    if (known !== undefined) return known
    this.#places.set(value, this.values.length)
    this.bytes += BYTES_OF_ENTRY + 2 * value.length
    return this.values.push(value) - 1
  }
}
