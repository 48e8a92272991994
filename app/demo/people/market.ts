import { kindOf } from '#app/demo/traffic/arrival'
import type { Random } from '#app/demo/random'
import type { DemoSite } from '#app/demo/demo_site'
import { volumesOf, type Volume } from '#app/demo/traffic/volumes'
import { weightOfDay, type Calendar } from '#app/demo/traffic/rhythm'

/** How long somebody opens the mails of a site, days. */
const ON_LIST = 60

/** Brings visits to about as many as the catalogue says, although people differ and touches bring some of them back. */
const INTEREST = -0.95

export interface Sending extends Volume {
  day: number
  /** How likely somebody who was on the site by then comes by it. */
  chance: number
}

/** Which ways lead to a site on each day: worked out once for all its people. */
export class Market {
  /** Of an ordinary person in coming back: logarithm of the odds. */
  readonly interest: number
  readonly #days: Volume[][]
  readonly #sendings: Sending[]

  constructor(
    readonly site: DemoSite,
    readonly calendar: Calendar
  ) {
    this.#days = calendar.days.map((_, day) => volumesOf(site, calendar, day))
    const all = this.#days.flat()
    const again = sum(all.filter((way) => !isMail(way)).map((way) => way.again))
    this.interest = Math.log(again / sum(all.map(({ fresh }) => fresh))) + INTEREST
    this.#sendings = this.#days.flatMap((_, day) => this.#sendingsOf(day))
  }

  waysOn(day: number): Volume[] {
    return this.#days[day]
  }

  /** Ways that somebody may take who was here before and has not just got a mail. */
  waysBackOn(day: number): Volume[] {
    return this.#days[day].filter((way) => !isMail(way))
  }

  /** Mails that somebody gets who was on the site on `day` for the first time. */
  sendingsAfter(day: number): Sending[] {
    return this.#sendings.filter((one) => one.day > day && one.day <= day + ON_LIST)
  }

  /** The first day from `day` on that somebody would choose; null when the time shown ends before. */
  dayToComeBack(day: number, random: Random): number | null {
    for (let on = day; on < this.calendar.days.length; on++) {
      if (random.chance(weightOfDay(this.site, this.calendar, on))) return on
    }
    return null
  }

  #sendingsOf(day: number): Sending[] {
    const lately = this.#days.slice(Math.max(0, day - ON_LIST), day).flat()
    const listed = sum(lately.map(({ fresh }) => fresh))
    return this.#days[day]
      .filter((way) => isMail(way) && way.again > 0)
      .map((way) => ({ ...way, day, chance: listed > 0 ? Math.min(0.5, way.again / listed) : 0 }))
  }
}

function isMail({ origin }: Volume) {
  return kindOf(origin) === 'email'
}

function sum(numbers: number[]) {
  return numbers.reduce((total, number) => total + number, 0)
}
