import collectConfig from '#config/collect'
import { watched } from '#app/collect/watched'
import { siteName } from '#app/health/intake/named_site'
import { doorAt, originOf } from '#app/collect/door'
import { readJson } from '#app/collect/read_json'
import { showNumber } from '#app/collect/show_number'
import { RateLimit } from '#app/collect/rate_limit'
import { addressOf, senderOf } from '#app/collect/sender'
import { requireAllowance } from '#app/collect/require_allowance'

/** Three ids. */
const BODY_LIMIT = 4 * 1024

const limit = new RateLimit('number', collectConfig.limits.numbers)

/** `POST /api/number`: which number, and which code, a page is to show to its visitor. */
export const atNumberDoor = doorAt(/^\/api\/number\/?(?:\?|$)/, async (request, headers) => {
  const address = addressOf(request)
  return watched(request, address, 'numbers', async (seen) => {
    await requireAllowance(limit, address, headers)
    const { text, body } = await readJson(request, BODY_LIMIT)
    const { site_id: named } = (body ?? {}) as { site_id?: unknown }
    seen.read([body], text.length, () => siteName(named))
    const sender = (seen.sender = senderOf(request, address, body))
    return showNumber(body, sender, originOf(request))
  })
})
