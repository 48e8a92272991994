import { clock } from '#app/shared/clock'
import { uuidv7 } from '#app/shared/ids'
import type { Scope } from '#app/deliveries/scope'
import { CannotTest } from '#app/deliveries/exceptions'
import { ping } from '#app/deliveries/payloads/ping'
import { announceTo } from '#app/deliveries/queries/announce'
import type { Person } from '#app/sites/policies/site_policy'
import { changingEndpoint } from '#app/deliveries/actions/changing_endpoint'

/** A `ping`, whether the endpoint has asked for it or not. Returns the id of the message. */
export function sendTest(person: Person, scope: Scope, endpointId: string): Promise<string> {
  return changingEndpoint(person, scope, endpointId, async ({ trx, endpoint, sites }) => {
    if (endpoint.state !== 'active') throw new CannotTest('It is switched off: resume it first.')
    const [site] = sites
    if (!site) throw new CannotTest('The workspace has no site yet that a message could be of.')
    const now = clock.now()
    const message = ping(site, now, uuidv7(now.getTime()))
    await announceTo(trx, endpointId, message)
    return message.id
  })
}
