/** Who belongs together: sets that are united two by two. */
export class Sets {
  #parents = new Map<string, string>()

  /** The same for all of a set, until it is united with another. */
  of(member: string): string {
    let root = member
    for (let next = this.#parents.get(root); next !== undefined; next = this.#parents.get(root)) {
      root = next
    }
    if (root !== member) this.#parents.set(member, root)
    return root
  }

  areOne(a: string, b: string): boolean {
    return this.of(a) === this.of(b)
  }

  unite(a: string, b: string) {
    const [one, other] = [this.of(a), this.of(b)]
    if (one !== other) this.#parents.set(other, one)
  }
}
