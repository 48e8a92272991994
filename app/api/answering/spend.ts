import limiter from '@adonisjs/limiter/services/main'
import { ApiProblem } from '#app/api/problem'
import type { ApiToken } from '#app/api/tokens/api_token'
import type { HttpContext } from '@adonisjs/core/http'
import type { LimiterResponse } from '@adonisjs/limiter'

/** One of the requests that the token has in a minute. */
export async function spendOfToken({ response }: HttpContext, token: ApiToken) {
  tell(response, await consume(`api:${token.identifier}`, token.requestsPerMinute))
}

/** One of those that it has for this site; headers tell the scarcer of both. */
export async function spendOfSite({ response }: HttpContext, token: ApiToken, siteId: string) {
  const spent = await consume(`api:${token.identifier}:${siteId}`, token.siteRequestsPerMinute)
  if (spent.remaining < Number(response.getHeader('RateLimit-Remaining'))) tell(response, spent)
}

function tell(response: HttpContext['response'], spent: LimiterResponse) {
  response.header('RateLimit-Limit', String(spent.limit))
  response.header('RateLimit-Remaining', String(spent.remaining))
  response.header('RateLimit-Reset', String(spent.availableIn))
}

async function consume(key: string, requests: number): Promise<LimiterResponse> {
  const counted = await limiter.use({ requests, duration: '1 minute' }).increment(key)
  if (counted.consumed <= requests) return counted
  const seconds = String(Math.max(1, counted.availableIn))
  throw new ApiProblem(429, 'E_TOO_MANY_REQUESTS', `Too many requests. Wait ${seconds} s.`, {
    headers: {
      'Retry-After': seconds,
      'RateLimit-Limit': String(requests),
      'RateLimit-Remaining': '0',
      'RateLimit-Reset': seconds,
    },
  })
}
