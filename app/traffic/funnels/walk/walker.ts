import { People } from '#app/traffic/funnels/walk/people'
import { grown } from '#app/traffic/memory/grown'
import type { Walk, WalkedDay, Walked } from '#app/traffic/funnels/walk/types'

/**
 * Follows people through a funnel, a day after the other. Of each person it remembers, for every step, the latest moment at
 * which a way to that step can have begun: if that is too long ago, so are all others. So one pass finds how far anybody came,
 * whatever they did in between.
 *
 * A person's visits are walked in the order in which they began, each to its end.
 */
export class Walker {
  readonly #steps: number
  readonly #withinSec: number
  readonly #isWithinVisit: boolean
  readonly #people = new People()
  readonly #waits: Waits[]
  /** By person and step, in seconds since 1970; 0: never. Within visits only one person at a time is remembered. */
  #begun: Uint32Array
  /** When they were last at the step. */
  #seen: Uint32Array
  /** Of the day that is walked: where the steps of the next visit begin. */
  #from = 0

  constructor({ steps, withinSec }: Walk) {
    this.#steps = steps
    this.#isWithinVisit = withinSec === null
    this.#withinSec = withinSec ?? Number.POSITIVE_INFINITY
    this.#begun = new Uint32Array(steps)
    this.#seen = new Uint32Array(steps)
    this.#waits = Array.from({ length: steps }, () => new Waits())
  }

  /** Visits `from` to before `to` of a day; days come in order, and all visits of each do. */
  walk(day: WalkedDay, dayNumber: number, from: number, to: number) {
    if (from === 0) this.#from = 0
    for (let visit = from; visit < to; visit++) {
      const begin = this.#from
      const end = (this.#from += day.counts[visit])
      const mayEnter = !day.mayEnter || day.mayEnter[visit] === 1
      if (this.#isWithinVisit && !mayEnter) continue
      const person = this.#personOf(day, visit, begin, end, mayEnter)
      if (person >= 0) this.#walkVisit(day, { dayNumber, visit, person, begin, end, mayEnter })
    }
  }

  result(): Walked {
    const { size, depth, day, visit, next } = this.#people
    return {
      visitors: size,
      depth: depth.subarray(0, size),
      day: day.subarray(0, size),
      visit: visit.subarray(0, size),
      next: next.subarray(0, size),
      waits: this.#waits.map((waits) => waits.all()),
    }
  }

  /** -1: this visit tells nothing, as most do. */
  #personOf(day: WalkedDay, visit: number, begin: number, end: number, mayEnter: boolean) {
    const { codes, masks, visitor } = day
    let steps = 0
    for (let i = begin; i < end; i++) steps |= masks[codes[i]]
    if (steps === 0) return -1
    const who = visitor[visit]
    if (mayEnter && steps & 1) return this.#people.enter(who)
    return this.#isWithinVisit ? -1 : this.#people.find(who)
  }

  #walkVisit(day: WalkedDay, { dayNumber, visit, person, begin, end, mayEnter }: Walking) {
    const place = this.#placeOf(person)
    const started = Math.floor(day.started[visit] / 1000)
    const entering = mayEnter ? 0xff : 0xfe
    let page = 0
    let isNextWanted = false
    for (let i = begin; i < end; i++) {
      const code = day.codes[i]
      const seenPage = day.pages[code]
      if (seenPage && seenPage !== page) {
        if (isNextWanted) this.#people.next[person] = seenPage
        isNextWanted = false
        page = seenPage
      }
      const mask = day.masks[code] & entering
      if (!mask || !this.#step(person, place, mask, started + day.seconds[i])) continue
      this.#people.day[person] = dayNumber
      this.#people.visit[person] = visit
      this.#people.next[person] = 0
      isNextWanted = true
    }
  }

  #placeOf(person: number): number {
    if (this.#isWithinVisit) {
      this.#begun.fill(0)
      return 0
    }
    const place = person * this.#steps
    this.#begun = grown(this.#begun, place + this.#steps)
    this.#seen = grown(this.#seen, place + this.#steps)
    return place
  }

  /** True: the person never came so far before. From the last step to the first, so that one event is one step of a way. */
  #step(person: number, place: number, mask: number, at: number): boolean {
    const { depth } = this.#people
    let isFurther = false
    for (let step = this.#steps - 1; step > 0; step--) {
      if (!(mask & (1 << step))) continue
      const begun = this.#begun[place + step - 1]
      if (!begun || at - begun > this.#withinSec) continue
      if (step === depth[person]) {
        this.#waits[step].add(Math.max(0, at - this.#seen[place + step - 1]))
        isFurther = true
      }
      this.#begun[place + step] = Math.max(this.#begun[place + step], begun)
      this.#seen[place + step] = at
    }
    if (mask & 1) {
      if (depth[person] === 0) isFurther = true
      this.#begun[place] = Math.max(this.#begun[place], at)
      this.#seen[place] = at
    }
    if (isFurther) depth[person]++
    return isFurther
  }
}

interface Walking {
  dayNumber: number
  visit: number
  person: number
  begin: number
  end: number
  mayEnter: boolean
}

/** Seconds, one of each person. */
class Waits {
  #values: Uint32Array = new Uint32Array(256)
  #length = 0

  add(seconds: number) {
    this.#values = grown(this.#values, this.#length + 1)
    this.#values[this.#length++] = seconds
  }

  all() {
    return this.#values.subarray(0, this.#length)
  }
}
