import { clock } from '#app/shared/clock'
import { uuidv7 } from '#app/shared/ids'
import { invalid } from '#app/deliveries/exceptions'
import { ping } from '#app/deliveries/payloads/ping'
import { announceTo } from '#app/deliveries/queries/announce'
import type { Person } from '#app/sites/policies/site_policy'
import { changingEndpoint } from '#app/deliveries/actions/changing_endpoint'

/** A `ping`, whether the endpoint has asked for it or not. Returns the id of the message. */
export function sendTest(person: Person, siteId: string, endpointId: string): Promise<string> {
  return changingEndpoint(person, siteId, endpointId, async ({ trx, endpoint }) => {
    if (endpoint.state !== 'active') throw invalid('state', 'It is switched off: resume it first.')
    const now = clock.now()
    const { publicId, domain } = endpoint
    const message = ping({ id: siteId, publicId, domain }, now, uuidv7(now.getTime()))
    await announceTo(trx, endpointId, message)
    return message.id
  })
}
