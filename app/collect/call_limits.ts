import collectConfig from '#config/collect'
import { RateLimit } from '#app/collect/rate_limit'
import { Refusal } from '#app/collect/exceptions'
import type { OutgoingHttpHeaders } from 'node:http'
import { requireAllowance } from '#app/collect/require_allowance'

const { callEvent, callEventOfVisitor, callEventSigned } = collectConfig.limits

export const byAddress = new RateLimit('call-event', callEvent)
export const byVisitor = new RateLimit('call-event-visitor', callEventOfVisitor)
export const bySite = new RateLimit('call-event-signed', callEventSigned)

/**
 * An exchange tells of all its calls from one address, so who proves to be who they say is counted by site. Who only says so
 * is counted like everybody.
 */
export async function countingRefusals<Answer>(
  address: string,
  headers: OutgoingHttpHeaders,
  serve: () => Promise<Answer>
): Promise<Answer> {
  if (byAddress.isExhausted(address)) await requireAllowance(byAddress, address, headers)
  try {
    return await serve()
  } catch (error) {
    const isTheirs = error instanceof Refusal && error.status !== 429 && error.status < 500
    if (isTheirs) await requireAllowance(byAddress, address, headers)
    throw error
  }
}
