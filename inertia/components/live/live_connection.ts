import { type Clock, realClock } from './connection_clock.js'

/**
 * Keeps a page in step with the server: an event stream, and a snapshot whenever there was none. The stream is opened first
 * and what it says is kept back until the snapshot is there, so there is no moment that neither of them covers.
 */
export type LiveStatus =
  | 'connecting'
  | 'catching_up'
  | 'live'
  | 'reconnecting'
  /** Nobody looks at the page; it catches up when somebody does. */
  | 'asleep'
  | 'signed_out'
  | 'gone'

export interface LiveOptions {
  streamUrl: string
  feedUrl: string
  onFeed: (feed: any) => void
  onMessage: (message: any) => void
  onStatus: (status: LiveStatus) => void
  clock?: Clock
}

/** The server says something every 15 s; after this the connection is dead, whatever the browser believes. */
const SILENCE_MS = 40_000
const CHECK_MS = 10_000
/** A stream that lasted that long was a good one: the next attempt does not wait for the failures before it. */
const GOOD_MS = 10_000
const FEED_TIMEOUT_MS = 15_000
const OPEN_TIMEOUT_MS = 20_000
const FIRST_WAIT_MS = 1_000
const LONGEST_WAIT_MS = 30_000

/** Doubles with every failure, with half of it by chance: a thousand pages must not come back in the same second. */
export function waitAfter(failures: number, chance = Math.random()) {
  const wait = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.max(0, failures - 1))
  return wait * (0.5 + chance / 2)
}

export class LiveConnection {
  #source?: EventSource
  #request?: AbortController
  #clock: Clock
  #endRetry = () => {}
  #endWatch = () => {}
  #status: LiveStatus = 'connecting'
  #failures = 0
  #triedAt = 0
  /** 0 while the stream is not open. */
  #openedAt = 0
  #heardAt = 0
  /** Messages that wait for the snapshot; null once it is there. */
  #kept: any[] | null = []

  constructor(private options: LiveOptions) {
    this.#clock = options.clock ?? realClock
  }

  start() {
    this.#connect()
  }

  stop() {
    this.#disconnect()
  }

  sleep() {
    if (this.#isOver) return
    this.#disconnect()
    this.#say('asleep')
  }

  /** Somebody looks, or the network is back: no more waiting. A stream that may be dead is replaced. */
  wake() {
    if (this.#isOver) return
    const isWaiting = this.#source === undefined
    if (isWaiting || this.#isDead()) this.retry()
  }

  retry() {
    this.#disconnect()
    this.#say('reconnecting')
    this.#connect()
  }

  #check() {
    if (this.#source && this.#isDead()) void this.#fail()
  }

  get #isOver() {
    return this.#status === 'signed_out' || this.#status === 'gone'
  }

  #isDead() {
    const now = this.#clock.now()
    return this.#openedAt ? now - this.#heardAt > SILENCE_MS : now - this.#triedAt > OPEN_TIMEOUT_MS
  }

  #connect() {
    this.#triedAt = this.#clock.now()
    this.#endWatch = this.#clock.every(CHECK_MS, () => this.#check())
    this.#kept = []
    const source = new EventSource(this.options.streamUrl)
    this.#source = source
    source.onopen = () => {
      this.#openedAt = this.#heardAt = this.#clock.now()
      this.#say('catching_up')
      void this.#catchUp()
    }
    source.onmessage = ({ data }) => this.#hear(data)
    source.onerror = () => void this.#fail()
  }

  #hear(data: string) {
    this.#heardAt = this.#clock.now()
    const message = JSON.parse(data)
    if (!message.type) return
    if (this.#kept) this.#kept.push(message)
    else this.options.onMessage(message)
  }

  async #catchUp() {
    const feed = await this.#snapshot()
    if (!feed) return
    this.options.onFeed(feed)
    for (const message of this.#kept ?? []) this.options.onMessage(message)
    this.#kept = null
    this.#say('live')
  }

  /**
   * A stream that never opened does not say why. The feed does: if it answers that there is nothing for us, we stop; if it
   * can be read, the page is at least as new as that.
   */
  async #fail() {
    const neverOpened = this.#openedAt === 0
    const wasGood = !neverOpened && this.#clock.now() - this.#openedAt > GOOD_MS
    this.#disconnect()
    this.#failures = wasGood ? 1 : this.#failures + 1
    this.#say('reconnecting')
    this.#endRetry = this.#clock.after(waitAfter(this.#failures), () => this.#connect())
    if (!neverOpened) return
    const feed = await this.#snapshot({ isProbe: true })
    if (feed) this.options.onFeed(feed)
  }

  async #snapshot({ isProbe = false } = {}) {
    const request = new AbortController()
    this.#request = request
    const endTimeout = this.#clock.after(FEED_TIMEOUT_MS, () => request.abort())
    try {
      const response = await fetch(this.options.feedUrl, {
        headers: { accept: 'application/json' },
        signal: request.signal,
      })
      if (response.status === 401) return void this.#end('signed_out')
      if (response.status === 404) return void this.#end('gone')
      if (!response.ok) throw new Error(`the feed answered ${response.status}`)
      const feed = await response.json()
      return request === this.#request ? feed : undefined
    } catch {
      if (request === this.#request && !isProbe) await this.#fail()
    } finally {
      endTimeout()
    }
  }

  #end(status: 'signed_out' | 'gone') {
    this.#disconnect()
    this.#say(status)
  }

  #disconnect() {
    this.#source?.close()
    this.#source = undefined
    const request = this.#request
    this.#request = undefined
    request?.abort()
    this.#endRetry()
    this.#endWatch()
    this.#openedAt = 0
  }

  #say(status: LiveStatus) {
    if (status === this.#status) return
    this.#status = status
    this.options.onStatus(status)
  }
}
