import collectConfig from '#config/collect'
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
  requireAllowance(limit, address, headers)
  const { body } = await readJson(request, BODY_LIMIT)
  return showNumber(body, senderOf(request, address, body), originOf(request))
})
