import env from '#start/env'
import { doorAt } from '#app/collect/door'
import { watched } from '#app/collect/watched'
import { addressOf } from '#app/collect/sender'
import { siteName } from '#app/health/intake/named_site'
import { isCallProvider } from '#app/calls/providers/provider_of'
import { readBody } from '#app/collect/read_body'
import { refusals } from '#app/collect/exceptions'
import { providerCall } from '#app/collect/provider_call'
import { requireAllowance } from '#app/collect/require_allowance'
import { bySite, countingRefusals } from '#app/collect/call_limits'
import type { IncomingHttpHeaders } from 'node:http'

const BODY_LIMIT = 64 * 1024

const PATH = /^\/api\/calls\/([a-z0-9-]{1,64})\/([\w-]{1,64})\/?(?:\?|$)/

/** Where providers find us; some sign the address that they have called. */
const { origin } = new URL(env.get('APP_URL'))

/** `POST /api/calls/<provider>/<public id>`: a telephony provider tells of a call, in its own words. */
export const atProviderDoor = doorAt(PATH, async (request, headers, [, provider, publicId]) => {
  const address = addressOf(request)
  // Anybody can make up names, and each door is remembered.
  const door = isCallProvider(provider) ? `calls/${provider}` : 'calls'
  return watched(request, address, door, async (seen) => {
    const named = () => siteName(publicId)
    seen.named = named
    return countingRefusals(address, headers, async () => {
      const body = await readBody(request, BODY_LIMIT)
      if (body === null) throw refusals.tooLarge(BODY_LIMIT)
      seen.read([body], body.length, named)
      return providerCall({
        provider,
        publicId,
        request: { url: origin + request.url!, headers: plain(request.headers), body },
        admit: (site) => requireAllowance(bySite, site.id, headers),
      })
    })
  })
})

function plain(headers: IncomingHttpHeaders): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, [value].flat().join(', ')])
  )
}
