import type { Room } from '#app/deliveries/payloads/fit'
import { NO_VISIT, toldMessage, type Told } from '#app/deliveries/payloads/told_message'
import { outwardId } from '#app/shared/outward_id'
import type { NewMessage } from '#app/deliveries/message'
import { describedSite, type NamedSite, type OutwardSite } from '#app/deliveries/payloads/described'

export interface EndpointState {
  site: OutwardSite
  endpoint: { id: string; name: string }
  failing_since: string
  problem: string
}

export type EndpointFailing = Told<'endpoint.failing', EndpointState>
export type EndpointDisabled = Told<'endpoint.disabled', EndpointState>

interface StateFact {
  type: (EndpointFailing | EndpointDisabled)['type']
  site: NamedSite
  endpoint: { id: string; name: string }
  failingSince: Date
  problem: string
  at: Date
}

/** Told to the other destinations of the site; once for each time that one begins to fail. */
export function endpointState(fact: StateFact, id: string): NewMessage {
  const { type, site, endpoint, failingSince, at } = fact
  const subject = `${endpoint.id}/${failingSince.toISOString()}`
  const describe = (room: Room): EndpointState => ({
    site: describedSite(site),
    endpoint: { id: outwardId('ep', endpoint.id), name: room.text(endpoint.name) },
    failing_since: failingSince.toISOString(),
    problem: room.text(fact.problem),
  })
  return toldMessage({ siteId: site.id, ...NO_VISIT }, { id, type, subject, at }, describe)
}
