import { setTimeout as sleep } from 'node:timers/promises'
import { Random } from '#app/demo/random'
import { Allowance } from '#app/demo/live/allowance'
import { LiveVisit } from '#app/demo/live/live_visit'
import { Arrivals, type LiveSite } from '#app/demo/live/arrivals'
import { COMPANY_MS, Outbox, type Parcel } from '#app/demo/live/outbox'
import { postEvents, type Answer } from '#app/demo/live/post_events'

export interface LiveOptions {
  /** Of the running server. */
  url: string
  sites: LiveSite[]
  /** Visits that begin in a minute, of all sites. */
  rate: number
  signal: AbortSignal
  /** How many times faster than life; 1 by default. */
  speed?: number
  seed?: string
  onChange?: (figures: LiveFigures) => void
}

export interface LiveFigures {
  /** Visits that go on now. */
  visitors: number
  visits: number
  /** Taken by the server. */
  events: number
  conversions: number
  /** In the outbox. */
  waiting: number
  /** Requests in a minute that the server takes; null when it names no limit. */
  limit: number | null
  /** Why nothing goes out, null when all is well. */
  trouble: string | null
  /** Sites that the server refuses, with its reason. */
  refused: Map<string, string>
}

/** How closely a waiting loop looks at the clock, ms. */
const TICK_MS = 50
/** With so many events waiting, nobody new comes. */
const CROWDED = 2_000
const LONGEST_PAUSE_MS = 60_000

/**
 * Visitors who come and go in real time and whose trackers report over HTTP. Ends with the signal, or when the server
 * refuses every site.
 */
export async function sendLiveTraffic(options: LiveOptions): Promise<LiveFigures> {
  const traffic = new LiveTraffic(options)
  await traffic.run()
  return traffic.figures
}

class LiveTraffic {
  readonly figures: LiveFigures
  #visits = new Set<LiveVisit>()
  #allowance = new Allowance()
  #outbox: Outbox
  #arrivals: Arrivals
  #speed: number
  #failures = 0
  #notBefore = 0

  constructor(readonly options: LiveOptions) {
    const { sites, rate, speed = 1, seed = String(Date.now()) } = options
    this.#speed = speed
    this.#outbox = new Outbox(COMPANY_MS / speed)
    this.#arrivals = new Arrivals([...sites], rate, new Random(seed), Date.now())
    this.figures = {
      visitors: 0,
      visits: 0,
      events: 0,
      conversions: 0,
      waiting: 0,
      limit: null,
      trouble: null,
      refused: new Map(),
    }
  }

  async run() {
    const { signal } = this.options
    while (!signal.aborted && this.#arrivals.sites.length) {
      const now = Date.now()
      this.#letArrive(now)
      this.#letAct(now)
      const isQuiet = now < this.#notBefore || this.#allowance.waitMs(now) > 0
      const parcel = isQuiet ? null : this.#outbox.next(now)
      if (parcel) await this.#send(parcel)
      else await sleep(TICK_MS, undefined, { signal }).catch(() => {})
      this.#tell()
    }
  }

  #letArrive(now: number) {
    if (this.#outbox.size > CROWDED) return
    const arrival = this.#arrivals.next(now)
    if (!arrival) return
    this.#visits.add(new LiveVisit(arrival.visit, arrival.publicId, this.#speed))
    this.figures.visits++
  }

  #letAct(now: number) {
    for (const visit of this.#visits) {
      for (const event of visit.happened(now)) this.#outbox.add(visit.visit, event, now)
      if (visit.isOver) this.#visits.delete(visit)
    }
  }

  async #send(parcel: Parcel) {
    const answer = await postEvents(this.options.url, parcel, this.options.signal)
    if (this.options.signal.aborted) return
    const now = Date.now()
    if (answer.headers) this.#allowance.learn(answer.headers, now)
    if (answer.outcome === 'later') return this.#waitFor(answer, now)

    this.#failures = 0
    this.figures.trouble = null
    this.#outbox.forget(parcel, now)
    if (answer.outcome === 'refused') return this.#leaveOut(parcel, answer.code)
    this.figures.events += parcel.events.length
    this.figures.conversions += parcel.events.filter(({ ec }) => ec === 'conversion').length
  }

  /** What the server asks for, or twice as long as last time, at a random moment within. */
  #waitFor({ afterMs, why }: Answer & { outcome: 'later' }, now: number) {
    const backoff = Math.min(LONGEST_PAUSE_MS, 1000 * 2 ** this.#failures++)
    this.#notBefore = now + Math.max(afterMs, backoff * this.#arrivals.random.between(0.5, 1))
    this.figures.trouble = why
  }

  /** A site that was removed, or belongs to the database of another server. */
  #leaveOut({ visit: { site } }: Parcel, code: string) {
    this.figures.refused.set(site.name, code)
    this.#arrivals.leaveOut(site)
    this.#outbox.forgetSite(site)
    for (const live of this.#visits) {
      if (live.visit.site === site) this.#visits.delete(live)
    }
  }

  #tell() {
    this.figures.visitors = this.#visits.size
    this.figures.waiting = this.#outbox.size
    this.figures.limit = this.#allowance.limit
    this.options.onChange?.(this.figures)
  }
}
