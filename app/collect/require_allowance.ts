import { refusals } from '#app/collect/exceptions'
import type { RateLimit } from '#app/collect/rate_limit'
import type { HttpContext } from '@adonisjs/core/http'

/** Counts the request against its address, says so in the headers, and throws the refusal when it is one too many. */
export function requireAllowance({ request, response }: HttpContext, rateLimit: RateLimit) {
  if (rateLimit.limit === 0) return
  const { isAllowed, limit, remaining, resetSec } = rateLimit.take(request.ip())
  response.header('RateLimit-Policy', `"${rateLimit.name}";q=${limit};w=60`)
  response.header('RateLimit-Limit', String(limit))
  response.header('RateLimit-Remaining', String(remaining))
  response.header('RateLimit-Reset', String(resetSec))
  if (!isAllowed) throw refusals.tooMany(resetSec)
}
