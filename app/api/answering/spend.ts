import limiter from '@adonisjs/limiter/services/main'
import { ApiProblem } from '#app/api/problem'
import type { ApiToken } from '#app/api/tokens/api_token'
import type { HttpContext } from '@adonisjs/core/http'

const WINDOW_SEC = 60

/** Of whom the requests are counted. */
type Budget = 'token' | 'site'

interface Spent {
  budget: Budget
  limit: number
  remaining: number
  seconds: number
}

/** One of the requests that the token has in a minute. */
export async function spendOfToken({ response }: HttpContext, token: ApiToken) {
  tell(response, await consume('token', `api:${token.identifier}`, token.requestsPerMinute))
}

/** One of those that it has for this site; headers tell the scarcer of both. */
export async function spendOfSite({ response }: HttpContext, token: ApiToken, siteId: string) {
  const key = `api:${token.identifier}:${siteId}`
  const spent = await consume('site', key, token.siteRequestsPerMinute)
  if (spent.remaining < Number(response.getHeader('RateLimit-Remaining'))) tell(response, spent)
}

function tell(response: HttpContext['response'], spent: Spent) {
  for (const [name, value] of Object.entries(headersOf(spent))) response.header(name, value)
}

async function consume(budget: Budget, key: string, limit: number): Promise<Spent> {
  const window = limiter.use({ requests: limit, duration: WINDOW_SEC })
  const { consumed, availableIn } = await window.increment(key)
  const seconds = Math.max(1, availableIn)
  const spent = { budget, limit, remaining: Math.max(0, limit - consumed), seconds }
  if (consumed <= limit) return spent
  throw new ApiProblem(429, 'E_TOO_MANY_REQUESTS', `Too many requests. Wait ${seconds} s.`, {
    headers: { 'Retry-After': String(seconds), ...headersOf(spent) },
  })
}

/** As the draft of the IETF has them, and as it had them when most clients were written. */
function headersOf({ budget, limit, remaining, seconds }: Spent) {
  return {
    'RateLimit-Policy': `"${budget}";q=${limit};w=${WINDOW_SEC}`,
    'RateLimit': `"${budget}";r=${remaining};t=${seconds}`,
    'RateLimit-Limit': String(limit),
    'RateLimit-Remaining': String(remaining),
    'RateLimit-Reset': String(seconds),
  }
}
