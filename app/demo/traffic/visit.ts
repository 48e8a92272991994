import { Random } from '#app/demo/random'
import { parseLanding } from '#app/visitors/landing'
import { journeyOf } from '#app/demo/traffic/journey'
import type { Step } from '#app/demo/traffic/walk'
import type { DemoSite } from '#app/demo/demo_site'
import type { Landing } from '#app/visitors/types'
import { arrivalOf, type Origin } from '#app/demo/traffic/arrival'
import type { DemoVisitor } from '#app/demo/traffic/visitor'
import type { ValidEvent } from '#app/collect/validate_event'

export interface Visit {
  site: DemoSite
  visitor: DemoVisitor
  sid: string
  userAgent: string
  /** ms since the epoch, by a clock that is right. */
  startedAt: number
  steps: Step[]
}

/** An event as the tracker writes it. */
export type TrackedEvent = ValidEvent & { id: string; ts: number; sm: string }

export interface Beginning {
  origin: Origin
  startedAt: number
  isReturning: boolean
  /** Ends with a conversion. */
  converts: boolean
}

/** One visit of this visitor, who comes this way at this time. */
export function visitOf(
  site: DemoSite,
  visitor: DemoVisitor,
  { origin, startedAt, ...how }: Beginning,
  random: Random
): Visit {
  const arrival = arrivalOf(site, origin, visitor, random)
  const inApp = arrival.app && visitor.browser.inApp?.[arrival.app]
  return {
    site,
    visitor,
    sid: random.uuid(),
    userAgent: inApp ?? visitor.browser.userAgent,
    startedAt,
    steps: journeyOf(site, visitor, arrival, how, random),
  }
}

/** What the tracker makes of a visit: its steps in its own words, and with the times of the visitor's clock. */
export function trackedEvents(visit: Visit, publicId: string): TrackedEvent[] {
  const random = new Random(visit.sid)
  const landing = parseLanding(visit.steps[0].url)
  return visit.steps.map((step) => {
    const ts = visit.startedAt + step.at + visit.visitor.clockAheadMs
    return {
      id: random.uuid(ts),
      ts,
      s: publicId,
      sid: visit.sid,
      sm: `${new Date(ts).toISOString().slice(0, 7)}-01`,
      u: step.url,
      r: step.referrer ?? '',
      ec: step.category,
      ea: step.action,
      el: step.label,
      ev: step.value,
      meta: metaOf(visit, step, landing),
    }
  })
}

/** Click ids travel with every event; with a page also what else the first address told, and the device. */
function metaOf({ visitor, site }: Visit, step: Step, { clickIds, utm, adParams }: Landing) {
  const isPage = step.action === 'view' || step.action === 'page_view'
  if (!isPage) return { fp: visitor.fingerprint, ...clickIds }
  const [width, height] = visitor.screen
  return {
    fp: visitor.fingerprint,
    device_info: {
      screen: `${width}x${height}`,
      viewport: `${width}x${height - 120}`,
      dpr: visitor.browser.dpr,
      tz: site.timezone,
      lang: visitor.language,
    },
    ...clickIds,
    ...utm,
    ...adParams,
  }
}
