import { clock } from '#app/shared/clock'
import { refusals } from '#app/collect/exceptions'
import { secretsOf } from '#app/calls/signing/secrets_of'
import { requireOrigin } from '#app/collect/require_origin'
import { verifySignature } from '#app/calls/signing/verify_signature'
import type { IncomingHttpHeaders } from 'node:http'
import type { Sender } from '#app/collect/sender'
import type { KnownSite } from '#app/sites/site_registry'

/** Who tells of a call: a server that has proved to know the secret, or anybody else, such as a page. */
export interface CallSender {
  source: 'server' | 'page'
  /** When it was signed: the time of a call that does not say its own, and so the same for a replay. */
  signedAt: Date | null
}

export function isSigned(headers: IncomingHttpHeaders): boolean {
  return headers['opsmantik-signature'] !== undefined
}

/** Throws a `Refusal` unless this request may tell of calls of the site. */
export async function callSenderOf(
  headers: IncomingHttpHeaders,
  body: string,
  site: KnownSite,
  sender: Sender,
  origin: string | null
): Promise<CallSender> {
  if (isSigned(headers)) return { source: 'server', signedAt: await signedAt(headers, body, site) }
  if (site.settings.require_call_signature) throw refusals.unsigned()
  if (origin !== null) requireOrigin(origin, site, sender, 1)
  return { source: 'page', signedAt: null }
}

async function signedAt(headers: IncomingHttpHeaders, body: string, { id }: KnownSite) {
  const verdict = verifySignature(
    {
      timestamp: String(headers['opsmantik-timestamp'] ?? ''),
      signature: String(headers['opsmantik-signature']),
    },
    body,
    await secretsOf(id),
    clock.now()
  )
  if ('signedAt' in verdict) return verdict.signedAt
  throw verdict.problem === 'expired' ? refusals.oldSignature() : refusals.wrongSignature()
}
