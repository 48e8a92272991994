import googleAdsConfig from '#config/google_ads'
import { googleAddresses, googleLimits } from '#config/google'
import { accessTokens } from '#app/ads/connections/access_tokens'
import { JsonRows } from '#app/ads/google/json_rows'
import { adsProblem } from '#app/ads/google/ads_errors'
import { GOOGLE_ADS_BUDGET, waitForTurn } from '#app/ads/google/request_budget'
import { garbled, GoogleProblem, unreachable } from '#app/ads/google/google_problem'
import { askGoogle, readJson, whyNot, type GoogleAnswer } from '#app/ads/google/ask_google'

/** Which account is asked, by whose permission. */
export interface AdsAccess {
  connectionId: string
  customerId: string
  /** The manager account that it is reached through. */
  loginCustomerId: string | null
}

/** Rows as Google writes them: numbers of 64 bits are text. */
export type AdsRow = Record<string, any>

/** The rows of a report, one at a time. Breaking off in the middle hangs up. */
export async function* searchStream(access: AdsAccess, query: string): AsyncGenerator<AdsRow> {
  const answer = await post(access, 'googleAds:searchStream', { query })
  const rows = new JsonRows()
  for await (const text of textOf(answer)) {
    for (const { key, json } of rows.push(text)) {
      if (key === 'error') throw problemIn(parsed(json))
      if (key === 'results') yield parsed(json)
    }
  }
  rows.end()
}

/** Changes things of one kind. Returns their names; throws if any of it was not done. */
export async function mutate(
  access: AdsAccess,
  kind: 'conversionActions',
  operations: object[]
): Promise<(string | undefined)[]> {
  const body = { operations, partialFailure: true }
  const answer = await post(access, `${kind}:mutate`, body, googleLimits.answerMs)
  const told = ((await readJson(answer)) ?? {}) as AdsRow
  if (told.partialFailureError) throw problemIn(told.partialFailureError)
  const results = Array.isArray(told.results) ? told.results : []
  return results.map((result) => result?.resourceName)
}

/** Ids of the accounts that the permission reaches directly. */
export async function accessibleCustomers(connectionId: string): Promise<string[]> {
  const answer = await request(connectionId, '/customers:listAccessibleCustomers', {
    timeLimitMs: googleLimits.answerMs,
  })
  const { resourceNames } = ((await readJson(answer)) ?? {}) as { resourceNames?: unknown }
  if (resourceNames === undefined) return []
  if (!Array.isArray(resourceNames)) throw garbled('it is no list of accounts')
  return resourceNames.flatMap((name) => /^customers\/(\d{1,18})$/.exec(String(name))?.[1] ?? [])
}

function post(
  { connectionId, customerId, loginCustomerId }: AdsAccess,
  method: string,
  body: object,
  timeLimitMs?: number
) {
  return request(connectionId, `/customers/${customerId}/${method}`, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: {
      'content-type': 'application/json',
      ...(loginCustomerId && { 'login-customer-id': loginCustomerId }),
    },
    timeLimitMs,
  })
}

interface Asked {
  method?: 'POST'
  headers?: Record<string, string>
  body?: string
  timeLimitMs?: number
}

/** With a token that Google takes: one that it refuses is renewed, once. */
async function request(connectionId: string, path: string, asked: Asked): Promise<GoogleAnswer> {
  const access = await accessTokens.of(connectionId)
  try {
    return await attempt(access.token, path, asked)
  } catch (error) {
    if (!(error instanceof GoogleProblem) || error.fault !== 'refused') throw error
    await accessTokens.refused(connectionId, access)
    const renewed = await accessTokens.of(connectionId)
    return attempt(renewed.token, path, asked)
  }
}

async function attempt(token: string, path: string, asked: Asked): Promise<GoogleAnswer> {
  await waitForTurn(GOOGLE_ADS_BUDGET)
  const answer = await askGoogle({
    ...asked,
    url: `${googleAddresses().ads}/${googleAdsConfig.version}${path}`,
    headers: { ...asked.headers, authorization: `Bearer ${token}` },
  })
  if (answer.statusCode === 200) return answer
  const retryAfter = [answer.headers['retry-after']].flat()[0]
  throw adsProblem(answer.statusCode, await readJson(answer).catch(() => null), retryAfter)
}

async function* textOf({ body }: GoogleAnswer): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  try {
    for await (const chunk of body) yield decoder.decode(chunk, { stream: true })
  } catch (error) {
    if (error instanceof GoogleProblem) throw error
    throw unreachable(whyNot(error))
  }
}

/** The answer had begun when it went wrong, or was of another part, so its status says nothing. */
function problemIn(error: AdsRow): GoogleProblem {
  return adsProblem(Number(error.code) || 400, { error })
}

function parsed(json: string): AdsRow {
  try {
    return JSON.parse(json)
  } catch {
    throw garbled('a row of it is no JSON')
  }
}
