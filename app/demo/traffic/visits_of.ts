import type { DateTime } from 'luxon'
import { Random } from '#app/demo/random'
import { Market } from '#app/demo/people/market'
import { EFFECTS } from '#app/demo/people/effects'
import type { DemoSite } from '#app/demo/demo_site'
import { visitorOf } from '#app/demo/traffic/visitor'
import { peopleOf } from '#app/demo/people/people_of'
import { lifeOf, type PlannedVisit } from '#app/demo/people/life'
import { visitOf, type Visit } from '#app/demo/traffic/visit'
import { instantOf, type Calendar } from '#app/demo/traffic/rhythm'

/**
 * Every visit of a site in these days, in the order in which they begin. The same seed and days give the same visits,
 * whatever the time of the day: what has not happened yet is for the reader to leave out.
 */
export function* visitsOf(site: DemoSite, calendar: Calendar, seed: string): Generator<Visit> {
  if (site.visitsPerDay === 0) return
  const market = new Market(site, calendar)
  const planned: Planned[] = []
  for (const person of peopleOf(market, seed)) {
    planned.push(...lifeOf(market, person, EFFECTS).map((visit) => customers(site, visit)))
  }
  for (const day of calendar.days) planned.push(...staff(site, day, seed))
  planned.sort((a, b) => a.startedAt - b.startedAt)
  for (const { walk } of planned) yield walk()
}

/** Walked only when it is asked for: a walk takes more room than its plan. */
interface Planned {
  startedAt: number
  walk: () => Visit
}

function customers(site: DemoSite, visit: PlannedVisit): Planned {
  return {
    startedAt: visit.startedAt,
    walk: () =>
      visitOf(
        site,
        visitorOf(site, visit.person.fingerprint),
        visit,
        new Random(`${visit.seed}/walk`)
      ),
  }
}

/** The site's own people look at their work, too. */
function staff(site: DemoSite, day: DateTime, seed: string): Planned[] {
  if (!site.staff) return []
  const { address, visitsPerDay } = site.staff
  const random = new Random(`${seed}/${site.domain}/${day.toISODate()}/staff`)
  const visitor = { ...visitorOf(site, `office ${site.domain}`), address }
  return Array.from({ length: random.poisson(visitsPerDay) }, (_, index) => {
    const startedAt = instantOf(site, day, random)
    const how = {
      origin: { source: 'direct' },
      startedAt,
      isReturning: true,
      converts: false,
    } as const
    return { startedAt, walk: () => visitOf(site, visitor, how, random.fork(String(index))) }
  })
}
