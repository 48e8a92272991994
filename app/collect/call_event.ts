import { refusals } from '#app/collect/exceptions'
import { recordCall } from '#app/calls/record_call'
import { fateOf, toCallAnswer } from '#app/collect/call_answer'
import { toToldCall } from '#app/collect/told_call'
import { callSenderOf } from '#app/collect/call_sender'
import { siteRegistry, type KnownSite } from '#app/sites/site_registry'
import { validateCall, type CallPayload } from '#app/collect/validate_call'
import type { IncomingHttpHeaders } from 'node:http'
import type { JsonBody } from '#app/collect/read_json'
import type { Served } from '#app/collect/watched'
import type { Sender } from '#app/collect/sender'

interface CallRequest extends JsonBody {
  headers: IncomingHttpHeaders
  sender: Sender
  origin: string | null
  /** Throws a `Refusal` when this sender has told of too many calls. */
  admit(site: KnownSite, call: CallPayload): Promise<void>
}

/** From a call as it came over the wire to the answer. Throws a `Refusal` when it is not stored. */
export async function callEvent({
  text,
  body,
  headers,
  sender,
  origin,
  admit,
}: CallRequest): Promise<Served<object>> {
  const payload = validateCall(body)
  const site = await siteRegistry.findByEitherId(payload.siteId)
  if (!site) throw refusals.unknownSite()
  const from = await callSenderOf(headers, text, site, sender, origin)
  await admit(site, payload)

  const call = toToldCall(payload, site, from, sender.receivedAt)
  const isOurs = from.source === 'page' && site.isBlocked(sender.address)
  const stored = await recordCall(site, call, { isOurs })
  return { site, results: [fateOf(stored)], answer: toCallAnswer(stored) }
}
