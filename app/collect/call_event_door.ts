import { readJson } from '#app/collect/read_json'
import { callEvent } from '#app/collect/call_event'
import { isSigned } from '#app/collect/call_sender'
import { siteName } from '#app/health/intake/named_site'
import { doorAt, originOf } from '#app/collect/door'
import { watched, type Seen } from '#app/collect/watched'
import { addressOf, senderOf } from '#app/collect/sender'
import { requireAllowance } from '#app/collect/require_allowance'
import { byAddress, bySite, byVisitor, countingRefusals } from '#app/collect/call_limits'
import type { IncomingMessage } from 'node:http'
import type { CallPayload } from '#app/collect/validate_call'
import type { KnownSite } from '#app/sites/site_registry'

/** A call is a few hundred bytes. */
const BODY_LIMIT = 16 * 1024

/** `POST /api/call-event`: somebody has called. */
export const atCallEventDoor = doorAt(/^\/api\/call-event\/?(?:\?|$)/, async (request, headers) => {
  const address = addressOf(request)
  return watched(request, address, 'calls', async (seen) => {
    if (isSigned(request.headers)) {
      return countingRefusals(address, headers, () =>
        serve(request, address, seen, ({ id }) => requireAllowance(bySite, id, headers))
      )
    }
    await requireAllowance(byAddress, address, headers)
    return serve(request, address, seen, async ({ id }, { fingerprint }) => {
      if (fingerprint) await requireAllowance(byVisitor, `${id} ${fingerprint}`, {})
    })
  })
})

async function serve(
  request: IncomingMessage,
  address: string,
  seen: Seen,
  admit: (site: KnownSite, call: CallPayload) => Promise<void>
) {
  const json = await readJson(request, BODY_LIMIT)
  const { site_id: named } = (json.body ?? {}) as { site_id?: unknown }
  seen.read([json.body], json.text.length, () => siteName(named))
  const sender = (seen.sender = senderOf(request, address, null))
  const origin = originOf(request)
  return callEvent({ ...json, headers: request.headers, sender, origin, admit })
}
