import { fit } from '#app/deliveries/payloads/fit'
import { outwardId, type NewMessage } from '#app/deliveries/message'
import { describedSite, type NamedSite, type OutwardSite } from '#app/deliveries/payloads/described'

export interface EndpointState {
  site: OutwardSite
  endpoint: { id: string; name: string }
  failing_since: string
  problem: string
}

interface Told<Type extends string> {
  type: Type
  version: 1
  timestamp: string
  data: EndpointState
}

export type EndpointFailing = Told<'endpoint.failing'>
export type EndpointDisabled = Told<'endpoint.disabled'>

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
  const body = fit((room) => ({
    type,
    version: 1,
    timestamp: at.toISOString(),
    data: {
      site: describedSite(site),
      endpoint: { id: outwardId('ep', endpoint.id), name: room.text(endpoint.name) },
      failing_since: failingSince.toISOString(),
      problem: room.text(fact.problem),
    } satisfies EndpointState,
  }))
  const subject = `${endpoint.id}/${failingSince.toISOString()}`
  return {
    siteId: site.id,
    id,
    type,
    subject,
    occurredAt: at,
    sessionId: null,
    body,
    score: 0,
    channel: null,
    sourceLabel: null,
  }
}
