import { endpointOperations, type EndpointsAt } from '#app/deliveries/api/endpoint_operations'
import { messageOperations } from '#app/deliveries/api/message_operations'

const PLACES: EndpointsAt[] = [
  { path: '/sites/:site', name: 'webhooks', whose: 'a site' },
  { path: '/workspaces/:workspace', name: 'workspace_webhooks', whose: 'all sites of a workspace' },
]

export const webhookOperations = PLACES.flatMap((place) => [
  ...endpointOperations(place),
  ...messageOperations(place),
])
