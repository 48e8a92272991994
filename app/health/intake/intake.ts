import { Allowance, type Pace } from '#app/health/intake/allowance'
import type { IntakeOutcome } from '#app/health/intake/outcomes'
import type { Fate, Refusal, Served } from '#app/health/intake/requests'

/** How often something happened, and when it did last. */
export interface Count {
  count: number
  lastAt: number
}

export interface Refusals extends Count {
  /** The latest of them. */
  latest: Refusal
}

export interface SiteCount {
  siteId: string
  door: string
  outcome: IntakeOutcome
  count: Count
}

interface SiteIntake {
  counts: Map<IntakeOutcome, Count>
  ofTaken: Allowance
  ofOthers: Allowance
}

interface Paces {
  taken: Pace
  others: Pace
}

/** Of one site at one door: what is looked at closely. Under load it is a sample. */
export const PACES: Paces = {
  taken: { burst: 20, everyMs: 10_000 },
  others: { burst: 40, everyMs: 10_000 },
}
/** Each open page asks for its number every minute: those that got one are counted, and nobody looks for one of them. */
const NUMBER_PACES: Paces = { ...PACES, taken: { burst: 0, everyMs: 10_000 } }
const MAX_SITES = 20_000
const MAX_SAMPLES = 200
const MAX_BYTES = 4 * 1024 * 1024
/** Kinds of refusals at a time; the rest of a flood is not told apart, and so not told. */
const MAX_REFUSALS = 500

/**
 * What comes in through a public door, in the memory of this process until it is written down. Everything that takes time
 * (whose it is, what may be shown of it) is left to that: here, a request costs a look-up and an addition for each event.
 */
export class Intake {
  #sites = new Map<string, SiteIntake>()
  #samples: Served[] = []
  #refusals = new Map<string, Refusals>()
  #bytes = 0

  constructor(
    readonly door: string,
    readonly paces: Paces = PACES
  ) {}

  served(request: Served) {
    const site = this.#of(request.site.id, request.at)
    if (!site) return
    let isTaken = true
    for (let i = 0; i < request.outcomes.length; i++) {
      const fate = request.outcomes[i]
      // What waits is counted by the worker that stores it.
      if (fate.status !== 'queued') add(site.counts, outcomeOf(fate, request.events[i]), request.at)
      if (fate.status === 'dropped') isTaken = false
    }
    const allowance = isTaken ? site.ofTaken : site.ofOthers
    const fits = this.#samples.length < MAX_SAMPLES && this.#bytes + request.bytes <= MAX_BYTES
    if (!fits || !allowance.take(request.at)) return
    this.#samples.push(request)
    this.#bytes += request.bytes
  }

  refused(refusal: Refusal) {
    const key = `${refusal.outcome} ${refusal.origin} ${refusal.named}`
    const known = this.#refusals.get(key)
    if (known) {
      known.count++
      known.lastAt = refusal.at
    } else if (this.#refusals.size < MAX_REFUSALS && this.#bytes + refusal.bytes <= MAX_BYTES) {
      this.#bytes += refusal.bytes
      this.#refusals.set(key, { count: 1, lastAt: refusal.at, latest: refusal })
    }
  }

  /** May one more request of this site be kept that was not taken? */
  mayKeepOther(siteId: string, at: number): boolean {
    return this.#of(siteId, at)?.ofOthers.take(at) ?? false
  }

  add(siteId: string, outcome: IntakeOutcome, { count, lastAt }: Count) {
    const site = this.#of(siteId, lastAt)
    if (site) add(site.counts, outcome, lastAt, count)
  }

  /** Hands over what is to be looked at closely. */
  takeRequests() {
    const taken = { samples: this.#samples, refusals: [...this.#refusals.values()] }
    this.#samples = []
    this.#refusals = new Map()
    this.#bytes = 0
    return taken
  }

  /** Hands over the counts, and forgets sites of which nothing came for a while. */
  takeCounts(now: number) {
    const taken: SiteCount[] = []
    for (const [siteId, site] of this.#sites) {
      if (isIdle(site, now)) this.#sites.delete(siteId)
      for (const [outcome, count] of site.counts)
        taken.push({ siteId, door: this.door, outcome, count })
      site.counts = new Map()
    }
    return taken
  }

  #of(siteId: string, now: number) {
    const known = this.#sites.get(siteId)
    if (known) return known
    if (this.#sites.size >= MAX_SITES) return null
    const site = {
      counts: new Map(),
      ofTaken: new Allowance(this.paces.taken, now),
      ofOthers: new Allowance(this.paces.others, now),
    }
    this.#sites.set(siteId, site)
    return site
  }
}

/** By door. Providers have one each, so that one that fails is seen beside one that works; there are as many as are installed. */
const intakes = new Map<string, Intake>()

export function intakeAt(door: string): Intake {
  let intake = intakes.get(door)
  if (!intake) {
    intake = new Intake(door, door === 'numbers' ? NUMBER_PACES : PACES)
    intakes.set(door, intake)
  }
  return intake
}

export const allIntakes = () => [...intakes.values()]

function isIdle({ counts, ofTaken, ofOthers }: SiteIntake, now: number) {
  return counts.size === 0 && ofTaken.isWhole(now) && ofOthers.isWhole(now)
}

function outcomeOf(fate: Fate, event: unknown): IntakeOutcome {
  if (fate.status === 'dropped') return fate.reason
  const isBeat = (event as { ea?: unknown } | null)?.ea === 'heartbeat'
  return isBeat ? 'heartbeat' : fate.status
}

function add(counts: SiteIntake['counts'], outcome: IntakeOutcome, at: number, more = 1) {
  const known = counts.get(outcome)
  if (known) {
    known.count += more
    known.lastAt = Math.max(known.lastAt, at)
  } else {
    counts.set(outcome, { count: more, lastAt: at })
  }
}
