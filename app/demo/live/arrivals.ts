import { type Random } from '#app/demo/random'
import type { DemoSite } from '#app/demo/demo_site'
import type { Origin } from '#app/demo/traffic/arrival'
import type { Regulars } from '#app/demo/live/regulars'
import { busynessAt } from '#app/demo/traffic/rhythm'
import type { SourceName } from '#app/demo/traffic/sources'
import type { Visit } from '#app/demo/traffic/visit'
import { isRunning } from '#app/demo/traffic/volumes'
import { visitBy } from '#app/demo/live/visit_by'

export interface LiveSite {
  site: DemoSite
  publicId: string
  regulars: Regulars
}

/** Nobody wants to look at an empty page because it is night in Istanbul. */
const NIGHT = 0.25

/** Who comes next, to which site, and when. */
export class Arrivals {
  #nextAt: number

  constructor(
    readonly sites: LiveSite[],
    readonly perMinute: number,
    readonly random: Random,
    now: number
  ) {
    this.#nextAt = now
  }

  /** A visit that begins now, if it is time for one. */
  next(now: number): { visit: Visit; publicId: string } | null {
    if (now < this.#nextAt || !this.sites.length) return null
    const { random } = this
    this.#nextAt = now + (-Math.log(1 - random.next()) * 60_000) / this.perMinute
    const { site, publicId, regulars } = random.weighted(
      this.sites,
      (one) => one.site.visitsPerDay * (NIGHT + busynessAt(one.site, now))
    )
    const start = { origin: originOf(site, random), startedAt: now }
    return { visit: visitBy(site, regulars, start, random), publicId }
  }

  /** The server does not take events of this site. */
  leaveOut(site: DemoSite) {
    const index = this.sites.findIndex((one) => one.site === site)
    if (index >= 0) this.sites.splice(index, 1)
  }
}

function originOf(site: DemoSite, random: Random): Origin {
  const running = site.campaigns.filter((one) => isRunning(one, 1) && !one.everyDays)
  const paid = running.reduce((sum, { visitsPerDay }) => sum + visitsPerDay, 0)
  if (random.chance(paid / (paid + site.visitsPerDay))) {
    return { campaign: random.weighted(running, ({ visitsPerDay }) => visitsPerDay) }
  }
  return { source: random.name<SourceName>(site.sources) }
}
