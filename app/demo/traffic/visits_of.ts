import type { DateTime } from 'luxon'
import { Random } from '#app/demo/random'
import { Regulars } from '#app/demo/traffic/regulars'
import { visitOf, type Visit } from '#app/demo/traffic/visit'
import type { Campaign, DemoSite } from '#app/demo/demo_site'
import { comesBack, type Origin } from '#app/demo/traffic/arrival'
import { newFingerprint, visitorOf } from '#app/demo/traffic/visitor'
import { instantOf, weightOfDay, type Calendar } from '#app/demo/traffic/rhythm'

/**
 * Every visit of a site in these days, in the order in which they begin. The same seed and days give the same visits,
 * whatever the time of the day: what has not happened yet is for the reader to leave out.
 */
export function* visitsOf(site: DemoSite, calendar: Calendar, seed: string): Generator<Visit> {
  const regulars = new Regulars()
  for (const [index, day] of calendar.days.entries()) {
    const random = new Random(`${seed}/${site.domain}/${day.toISODate()}`)
    const starts = originsOf(site, calendar, index, random).map((origin) => ({
      origin,
      startedAt: instantOf(site, day, random),
    }))
    starts.sort((a, b) => a.startedAt - b.startedAt)
    for (const start of starts) yield visitBy(site, regulars, start, random)
    yield* staffVisits(site, day, random.fork('staff'))
  }
}

/** The site's own people look at their work, too. */
function* staffVisits(site: DemoSite, day: DateTime, random: Random): Generator<Visit> {
  if (!site.staff) return
  const { address, visitsPerDay } = site.staff
  for (let i = random.poisson(visitsPerDay); i > 0; i--) {
    const visitor = { ...visitorOf(site, `office ${site.domain}`), address }
    const startedAt = instantOf(site, day, random)
    yield visitOf(
      site,
      visitor,
      { origin: { source: 'direct' }, startedAt, isReturning: true },
      random
    )
  }
}

/** Somebody who was here before, where that is likely; else somebody new. */
export function visitBy(
  site: DemoSite,
  regulars: Regulars,
  start: { origin: Origin; startedAt: number },
  random: Random
): Visit {
  const { origin, startedAt } = start
  const known = comesBack(origin, random) ? regulars.comeBack(startedAt, random) : null
  const fingerprint = known ?? newFingerprint(random)
  if (!known) regulars.add(fingerprint, startedAt)
  const visitor = visitorOf(site, fingerprint)
  return visitOf(site, visitor, { origin, startedAt, isReturning: known !== null }, random)
}

function originsOf(site: DemoSite, calendar: Calendar, index: number, random: Random): Origin[] {
  const noise = random.logNormal(1, 0.12)
  const origins: Origin[] = []
  for (let i = random.poisson(unpaidVisits(site, calendar, index) * noise); i > 0; i--) {
    origins.push({ source: random.name(site.sources) })
  }
  for (const campaign of site.campaigns) {
    for (let i = random.poisson(paidVisits(site, campaign, calendar, index) * noise); i > 0; i--) {
      origins.push({ campaign })
    }
  }
  return origins
}

/** About how many visits there are in these days. */
export function expectedVisits(site: DemoSite, calendar: Calendar): number {
  return calendar.days.reduce((sum, _, index) => {
    const paid = site.campaigns.map((campaign) => paidVisits(site, campaign, calendar, index))
    return sum + paid.reduce((a, b) => a + b, unpaidVisits(site, calendar, index))
  }, 0)
}

function unpaidVisits(site: DemoSite, calendar: Calendar, index: number) {
  return (
    site.visitsPerDay *
    site.growth ** (index / calendar.days.length) *
    weightOfDay(site, calendar, index)
  )
}

function paidVisits(site: DemoSite, campaign: Campaign, calendar: Calendar, index: number) {
  if (!isRunning(campaign, index / calendar.days.length)) return 0
  if (campaign.everyDays && index % campaign.everyDays !== 0) return 0
  return campaign.visitsPerDay * weightOfDay(site, calendar, index)
}

/** At this part of the time shown, 0-1. */
export function isRunning({ from, to = 1 }: Campaign, part: number) {
  return part >= from && part <= to
}
