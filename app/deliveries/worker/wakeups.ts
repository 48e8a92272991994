/** More sites than this are not looked at one by one. */
const MAX_SITES = 200

/** What has been called out to the dispatcher while it was busy, and the sleep from which that wakes it. */
export class Wakeups {
  #sites = new Set<string>()
  #isAll = false
  #isCalled = false
  #awake: (() => void) | null = null

  add(siteIds: string[] | null) {
    if (siteIds === null) this.#isAll = true
    else for (const id of siteIds) this.#sites.add(id)
    if (this.#sites.size > MAX_SITES) this.#isAll = true
    this.#isCalled = true
    this.#awake?.()
  }

  take() {
    const taken = { sites: [...this.#sites], all: this.#isAll }
    this.#sites.clear()
    this.#isAll = false
    return taken
  }

  /** Until something is called out, or so long. */
  async wait(ms: number) {
    if (!this.#isCalled) {
      const { promise, resolve } = Promise.withResolvers<void>()
      const timer = setTimeout(resolve, ms)
      this.#awake = resolve
      await promise
      clearTimeout(timer)
      this.#awake = null
    }
    this.#isCalled = false
  }
}
