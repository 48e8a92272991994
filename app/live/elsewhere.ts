import type { Bus } from '#app/shared/bus/bus'
import type { SentMessage } from '#app/live/live_hub'

const WATCHED = 'live.watched'
const LEFT = 'live.left'
const HELLO = 'live.hello'
const MESSAGE = 'live.message'

/** Sites, all of them or some more, with pages that hang on the process that says so. */
interface Watched {
  sites: string[]
  isAll: boolean
}

/**
 * Which sites have open pages at other processes, and the way to these. Every process knows, so that a message of a site nobody looks at
 * costs nothing, and one that somebody looks at is sent once.
 */
export class Elsewhere {
  #sitesOf = new Map<number, Set<string>>()

  constructor(private bus: Bus) {}

  /** `here`: the pages of this process. */
  listen(here: { sites(): string[]; pass(message: SentMessage): void }) {
    this.bus.on(WATCHED, (watched: Watched, from) => this.#watches(watched, from))
    this.bus.on(HELLO, (watched: Watched, from) => {
      this.#watches(watched, from)
      this.bus.say(WATCHED, { sites: here.sites(), isAll: true })
    })
    this.bus.on(LEFT, (siteId: string, from) => void this.#sitesOf.get(from)?.delete(siteId))
    this.bus.on(MESSAGE, (message: SentMessage) => here.pass(message))
  }

  /** Tells the others what hangs on this process, and hears what hangs on them: at the start, and after it was cut off. */
  async hello(sites: string[]) {
    this.#sitesOf.clear()
    await this.bus.ask(HELLO, { sites, isAll: true })
  }

  isWatched(siteId: string): boolean {
    for (const sites of this.#sitesOf.values()) if (sites.has(siteId)) return true
    return false
  }

  /**
   * A page has opened. Resolves when every other process knows: what is stored from then on comes down the stream, and what was
   * stored before is in the feed that the page reads after it.
   */
  async came(siteId: string) {
    await this.bus.ask(WATCHED, { sites: [siteId], isAll: false })
  }

  /** The last page of a site has gone. */
  left(siteId: string) {
    if (this.bus.transport.isOpen) this.bus.say(LEFT, siteId)
  }

  send(message: SentMessage) {
    this.bus.say(MESSAGE, message)
  }

  /** Forgets processes that were killed: they could not say goodbye. */
  async forgetGone() {
    if (this.#sitesOf.size === 0) return
    const there = new Set(await this.bus.others())
    for (const id of this.#sitesOf.keys()) if (!there.has(id)) this.#sitesOf.delete(id)
  }

  #watches({ sites, isAll }: Watched, from: number) {
    const known = isAll ? [] : (this.#sitesOf.get(from) ?? [])
    this.#sitesOf.set(from, new Set([...known, ...sites]))
  }
}
