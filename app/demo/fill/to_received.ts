import { Random } from '#app/demo/random'
import type { Received } from '#app/ingest/types'
import { toReceived } from '#app/collect/to_received'
import type { KnownSite } from '#app/sites/site_registry'
import { trackedEvents, type Visit } from '#app/demo/traffic/visit'

/** How long the tracker waits for company before it sends an event, ms. */
const COMPANY_MS = 2_000

const HOUR_MS = 3_600_000

/** The events of a visit as the public door would have handed them in at the time. */
export function receivedOf(visit: Visit, site: KnownSite): Received[] {
  const random = new Random(`${visit.sid} on the way`)
  const { address, language, gpc, dnt, clockAheadMs } = visit.visitor
  const delay = lateness(random)
  return trackedEvents(visit, site.publicId).map((event, i) => {
    const happenedAt = visit.startedAt + visit.steps[i].at
    const waited = event.ec === 'conversion' ? 5 : random.integer(50, COMPANY_MS)
    const sentAt = happenedAt + waited + delay
    return toReceived(event, site, {
      address,
      language,
      gpc,
      dnt,
      userAgent: visit.userAgent,
      purpose: null,
      receivedAt: new Date(sentAt + random.integer(20, 180)),
      sentTime: sentAt + clockAheadMs,
    })
  })
}

/** A phone without a network keeps what happened and sends it hours later. */
function lateness(random: Random): number {
  return random.chance(0.01) ? Math.round(random.between(0.2, 5) * HOUR_MS) : 0
}
