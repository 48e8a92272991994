/** Sites on which this process has stored something since somebody last asked. */
class VisitedSites {
  #ids = new Set<string>()

  add(siteId: string) {
    this.#ids.add(siteId)
  }

  /** In the order of their ids. */
  take(): string[] {
    const ids = [...this.#ids].sort()
    this.#ids.clear()
    return ids
  }
}

export const visitedSites = new VisitedSites()
