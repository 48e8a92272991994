import { clock } from '#app/shared/clock'
import { refusals } from '#app/collect/exceptions'
import { codesOnly } from '#app/calls/references/reference_code'
import { toE164 } from '#app/shared/phone_number'
import { recordCall } from '#app/calls/record_call'
import { ensureBelievable } from '#app/collect/told_call'
import { providerOf } from '#app/calls/providers/provider_of'
import { fateOf, toCallAnswer } from '#app/collect/call_answer'
import { siteRegistry, type KnownSite } from '#app/sites/site_registry'
import type { Fate } from '#app/health/intake/requests'
import type { Served } from '#app/collect/watched'
import type { ProviderCall, ProviderRequest } from '#app/plugins/contracts/call_provider'

const MAX_DIALLED = 64
const MAX_DURATION_SEC = 86_400

interface Told {
  provider: string
  publicId: string
  request: Omit<ProviderRequest, 'receivedAt'>
  /** Throws a `Refusal` when this site has been told of too many calls. */
  admit(site: KnownSite): Promise<void>
}

/** From what a telephony provider has sent to the answer. Throws a `Refusal` when it may not be believed. */
export async function providerCall({
  provider: name,
  publicId,
  request,
  admit,
}: Told): Promise<Served<object>> {
  const site = await siteRegistry.find(publicId)
  const provider = site && providerOf(site, name)
  if (!provider) throw refusals.noProvider()

  const receivedAt = clock.now()
  const verdict = provider(Object.freeze({ ...request, receivedAt }))
  if (!verdict) throw refusals.unavailable()
  if (!verdict.isGenuine) throw refusals.wrongSignature()
  await admit(site)
  if (!verdict.call) return { site, results: [IGNORED], answer: { status: 'ignored' } }

  ensureBelievable(verdict.call.calledAt, receivedAt)
  const stored = await recordCall(site, toToldCall(verdict.call, site, name))
  return { site, results: [fateOf(stored)], answer: toCallAnswer(stored) }
}

const IGNORED: Fate = { status: 'ignored', score: null }

/** A number that cannot be read is one that was withheld: the call is evidence all the same. */
function toToldCall(call: ProviderCall, site: KnownSite, source: string) {
  const { externalId, phoneNumber, calledAt, durationSec, dialled, reference } = call
  return {
    source,
    externalId,
    phoneNumber: toE164(phoneNumber, site.country),
    dialled: dialled && (toE164(dialled, site.country) ?? dialled.slice(0, MAX_DIALLED)),
    fingerprint: null,
    calledAt,
    durationSec: durationSec === null ? null : Math.min(Math.round(durationSec), MAX_DURATION_SEC),
    reference: reference ? codesOnly(reference) : null,
  }
}
