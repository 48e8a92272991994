import type { Ping } from '#app/deliveries/payloads/ping'
import { exampleSite } from '#app/deliveries/examples/visits'
import type { EndpointDisabled, EndpointFailing } from '#app/deliveries/payloads/endpoint_state'

const failing = {
  site: exampleSite,
  endpoint: { id: 'ep_2b1f9c0e4d7a4f6e9a3c5d1e8b7f6a90', name: 'CRM' },
  failing_since: '2026-02-27T22:03:10.000Z',
  problem: 'The other side answered with 502',
}

export const endpointFailingExample: EndpointFailing = {
  type: 'endpoint.failing',
  version: 1,
  timestamp: '2026-03-02T22:03:12.000Z',
  data: failing,
}

export const endpointDisabledExample: EndpointDisabled = {
  type: 'endpoint.disabled',
  version: 1,
  timestamp: '2026-03-04T22:03:15.000Z',
  data: failing,
}

export const pingExample: Ping = {
  type: 'ping',
  version: 1,
  timestamp: '2026-03-02T09:00:00.000Z',
  data: { site: exampleSite, message: 'This is a test.' },
}
