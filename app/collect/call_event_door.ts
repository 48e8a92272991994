import collectConfig from '#config/collect'
import { readJson } from '#app/collect/read_json'
import { callEvent } from '#app/collect/call_event'
import { isSigned } from '#app/collect/call_sender'
import { doorAt, originOf } from '#app/collect/door'
import { RateLimit } from '#app/collect/rate_limit'
import { Refusal } from '#app/collect/exceptions'
import { addressOf, senderOf } from '#app/collect/sender'
import { requireAllowance } from '#app/collect/require_allowance'
import type { IncomingMessage, OutgoingHttpHeaders } from 'node:http'
import type { CallPayload } from '#app/collect/validate_call'
import type { KnownSite } from '#app/sites/site_registry'

/** A call is a few hundred bytes. */
const BODY_LIMIT = 16 * 1024

const { callEvent: each, callEventOfVisitor, callEventSigned } = collectConfig.limits
const byAddress = new RateLimit('call-event', each)
const byVisitor = new RateLimit('call-event-visitor', callEventOfVisitor)
const bySite = new RateLimit('call-event-signed', callEventSigned)

/** `POST /api/call-event`: somebody has called. */
export const atCallEventDoor = doorAt(/^\/api\/call-event\/?(?:\?|$)/, async (request, headers) => {
  const address = addressOf(request)
  if (isSigned(request.headers)) return signed(request, headers, address)
  requireAllowance(byAddress, address, headers)
  return serve(request, address, (site, { fingerprint }) => {
    if (fingerprint) requireAllowance(byVisitor, `${site.id} ${fingerprint}`, {})
  })
})

/**
 * A telephone exchange tells of all its calls from one address, so who proves to know the secret is counted by site. Who only
 * says so is counted like everybody.
 */
async function signed(request: IncomingMessage, headers: OutgoingHttpHeaders, address: string) {
  if (byAddress.isExhausted(address)) requireAllowance(byAddress, address, headers)
  try {
    return await serve(request, address, ({ id }) => requireAllowance(bySite, id, headers))
  } catch (error) {
    const isTheirs = error instanceof Refusal && error.status !== 429
    if (isTheirs) requireAllowance(byAddress, address, headers)
    throw error
  }
}

async function serve(
  request: IncomingMessage,
  address: string,
  admit: (site: KnownSite, call: CallPayload) => void
) {
  const json = await readJson(request, BODY_LIMIT)
  const sender = senderOf(request, address, null)
  const origin = originOf(request)
  return callEvent({ ...json, headers: request.headers, sender, origin, admit })
}
