import type { OutgoingHttpHeaders } from 'node:http'
import { refusals } from '#app/collect/exceptions'
import type { RateLimit } from '#app/collect/rate_limit'

/** Counts a request against its address, says so in the headers, and throws the refusal when it is one too many. */
export async function requireAllowance(
  rateLimit: RateLimit,
  address: string,
  headers: OutgoingHttpHeaders
): Promise<void> {
  if (rateLimit.limit === 0) return
  const { isAllowed, limit, remaining, resetSec } = await rateLimit.take(address)
  headers['RateLimit-Policy'] = `"${rateLimit.name}";q=${limit};w=60`
  headers['RateLimit-Limit'] = limit
  headers['RateLimit-Remaining'] = remaining
  headers['RateLimit-Reset'] = resetSec
  if (!isAllowed) throw refusals.tooMany(resetSec)
}
