import { Random } from '#app/demo/random'
import type { Market } from '#app/demo/people/market'
import { kindOf } from '#app/demo/traffic/arrival'
import { instantOf } from '#app/demo/traffic/rhythm'
import type { Person, Start } from '#app/demo/people/person'
import type { Volume } from '#app/demo/traffic/volumes'
import { effectOf, type Effects } from '#app/demo/people/effects'
import {
  CHANCE_AGAIN,
  chanceToComeBack,
  chanceToConvert,
  type PastTouch,
} from '#app/demo/people/wish'

/** A visit, decided on and not yet walked. */
export interface PlannedVisit extends Start {
  person: Person
  isReturning: boolean
  converts: boolean
}

/** Nobody comes back sooner, ms: that would be the same visit. */
const SOONEST_MS = 45 * 60_000

/** Days until somebody comes back. */
const PAUSE = { median: 3, sigma: 1.1 }

/** Who has decided comes back by the shortest ways. */
const SHORTEST = ['direct', 'search']
const PREFERRED = 4

/**
 * The visits of a person in a world with these effects. Every decision compares a chance with a number that belongs to this
 * visit of this person alone, so that worlds with other effects differ by what the effects do and by nothing else: a
 * weaker effect takes visits and conversions away, and never adds one.
 */
export function lifeOf(market: Market, person: Person, effects: Effects): PlannedVisit[] {
  const visits: PlannedVisit[] = []
  const past: PastTouch[] = []
  let hasAsked = false
  let next: Start | null = person.first
  while (next) {
    const { startedAt: at } = next
    const random = new Random(next.seed)
    const isReturning = visits.length > 0
    const effect = effectOf(effects, next.origin, isReturning)
    const [toConvert, toComeBack] = [random.next(), random.next()]
    const moment = { at, effect, past }
    const converts: boolean =
      toConvert < (hasAsked ? CHANCE_AGAIN : chanceToConvert(person, moment))
    visits.push({ ...next, person, isReturning, converts })
    const wantsBack = toComeBack < chanceToComeBack(person, moment)
    past.push({ at, effect })
    hasAsked ||= converts
    next = soonest(wantsBack ? comingBack(market, person, next) : null, mailAfter(person, at))
  }
  return visits
}

/** A mail that comes first has the next word; so does one that comes so soon after that it would be the same visit. */
function soonest(back: Start | null, mail: Start | null) {
  if (!back || !mail) return back ?? mail
  return back.startedAt + SOONEST_MS <= mail.startedAt ? back : mail
}

function mailAfter({ mails }: Person, at: number) {
  return mails.find(({ startedAt }) => startedAt >= at + SOONEST_MS) ?? null
}

function comingBack(market: Market, person: Person, from: Start): Start | null {
  const own = new Random(`${from.seed}/pause`)
  const { site, calendar } = market
  let day = market.dayToComeBack(
    from.day + Math.round(own.logNormal(PAUSE.median, PAUSE.sigma)),
    own
  )
  while (day !== null) {
    const startedAt = instantOf(site, calendar.days[day], own)
    if (startedAt >= from.startedAt + SOONEST_MS) {
      return { origin: wayBack(market, person, day, own), startedAt, day, seed: `${from.seed}+` }
    }
    day = market.dayToComeBack(day + 1, own)
  }
  return null
}

function wayBack(market: Market, { hasDecided }: Person, day: number, random: Random) {
  const weightOf = ({ origin, again }: Volume) =>
    hasDecided && SHORTEST.includes(kindOf(origin)) ? again * PREFERRED : again
  return random.weighted(market.waysBackOn(day), weightOf).origin
}
