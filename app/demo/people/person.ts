import type { Random } from '#app/demo/random'
import type { DemoSite } from '#app/demo/demo_site'
import type { Market } from '#app/demo/people/market'
import { instantOf } from '#app/demo/traffic/rhythm'
import type { Origin } from '#app/demo/traffic/arrival'
import { newFingerprint } from '#app/demo/traffic/visitor'
import { channelOf, type Channel } from '#app/demo/people/effects'

/** The beginning of a visit. */
export interface Start {
  origin: Origin
  startedAt: number
  /** Of the calendar. */
  day: number
  /** Of the chance that belongs to this visit, whatever else happens or does not. */
  seed: string
}

/** Somebody who may need what the site offers, with all that is theirs before any touch. */
export interface Person {
  fingerprint: string
  /** Would get in touch however they came, and soon. */
  hasDecided: boolean
  /** To get in touch before any touch: logarithm of the odds. */
  readiness: number
  /** In coming back: the same. */
  interest: number
  first: Start
  /** Visits by mails, which come whatever happens in between; oldest first. */
  mails: Start[]
}

/** How many of those who come this way for the first time have decided. */
const DECIDED: Record<Channel, number> = {
  direct: 0.19,
  organic_search: 0.055,
  email: 0.04,
  referral: 0.03,
  ai: 0.02,
  paid_search: 0.02,
  paid_social: 0.003,
  social: 0.003,
  video: 0.003,
}

const READINESS = { decided: -0.9, open: -4.7 }

/** People differ more than channels do. */
const SPREAD = 1.4
const DECIDED_INTEREST = 1.8

export function personOf(market: Market, first: Start, random: Random): Person {
  const fingerprint = newFingerprint(random)
  const { hasDecided, readiness } = wishOf(market.site, first.origin, random)
  return {
    fingerprint,
    hasDecided,
    readiness,
    interest: market.interest + SPREAD * random.normal() + (hasDecided ? DECIDED_INTEREST : 0),
    first,
    mails: mailsTo(market, first, random),
  }
}

/** With which somebody comes who has never come before. */
export function wishOf({ appeal }: DemoSite, origin: Origin, random: Random) {
  const hasDecided = random.chance(DECIDED[channelOf(origin)] * appeal)
  const readiness = hasDecided ? READINESS.decided : READINESS.open + Math.log(appeal)
  return { hasDecided, readiness }
}

function mailsTo(market: Market, first: Start, random: Random) {
  const { site, calendar } = market
  const mails: Start[] = []
  for (const { origin, day, chance } of market.sendingsAfter(first.day)) {
    const own = random.fork(`mail ${day}`)
    if (!own.chance(chance)) continue
    const startedAt = instantOf(site, calendar.days[day], own)
    mails.push({ origin, startedAt, day, seed: `${own.seed}/visit` })
  }
  return mails.sort((a, b) => a.startedAt - b.startedAt)
}
