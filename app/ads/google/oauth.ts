import { googleAddresses, googleLimits } from '#config/google'
import { googleAdsClient } from '#config/google_ads'
import { askGoogle, readJson } from '#app/ads/google/ask_google'
import { garbled, GoogleProblem } from '#app/ads/google/google_problem'

export const ADWORDS = 'https://www.googleapis.com/auth/adwords'
export const DATA_MANAGER = 'https://www.googleapis.com/auth/datamanager'

export interface Tokens {
  accessToken: string
  expiresInSec: number
  /** Only where Google gave one: mostly when somebody has just agreed. */
  refreshToken: string | null
  /** What was granted; null when the answer does not say, which means: as before. */
  scopes: string[] | null
  idToken: string | null
}

interface Asked {
  state: string
  nonce: string
  challenge: string
}

/** Where a person agrees. Asked for consent every time: else Google gives no refresh token to somebody who agreed before. */
export function authorizeUrl({ state, nonce, challenge }: Asked): string {
  const { id, callbackUrl } = googleAdsClient()
  const url = new URL(googleAddresses().authorize)
  url.search = new URLSearchParams({
    client_id: id,
    redirect_uri: callbackUrl,
    response_type: 'code',
    scope: ['openid', 'email', ADWORDS, DATA_MANAGER].join(' '),
    access_type: 'offline',
    prompt: 'consent select_account',
    include_granted_scopes: 'false',
    state,
    nonce,
    code_challenge: challenge,
    code_challenge_method: 'S256',
  }).toString()
  return url.href
}

export function exchangeCode(code: string, verifier: string): Promise<Tokens> {
  const { callbackUrl } = googleAdsClient()
  return tokensFor({
    grant_type: 'authorization_code',
    code,
    code_verifier: verifier,
    redirect_uri: callbackUrl,
  })
}

export function refreshTokens(refreshToken: string): Promise<Tokens> {
  return tokensFor({ grant_type: 'refresh_token', refresh_token: refreshToken })
}

/** Of a token that is worth nothing already there is nothing to revoke. */
export async function revokeToken(token: string) {
  const answer = await postForm(googleAddresses().revoke, { token })
  await answer.body.dump()
  if (answer.statusCode >= 500) throw garbled(`status ${answer.statusCode}`)
}

async function tokensFor(form: Record<string, string>): Promise<Tokens> {
  const { id, secret } = googleAdsClient()
  const answer = await postForm(googleAddresses().token, {
    ...form,
    client_id: id,
    client_secret: secret,
  })
  const told = (await readJson(answer)) as Record<string, unknown>
  if (answer.statusCode !== 200) throw refusal(answer.statusCode, told?.error)
  return tokensOf(told)
}

function postForm(url: string, form: Record<string, string>) {
  return askGoogle({
    url,
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(form).toString(),
    timeLimitMs: googleLimits.tokenMs,
  })
}

function tokensOf(told: Record<string, unknown> | null): Tokens {
  const text = (value: unknown) =>
    typeof value === 'string' && value.length > 0 && value.length <= 8192 ? value : null
  const accessToken = text(told?.access_token)
  if (!told || !accessToken) throw garbled('there is no token in it')
  const seconds = Number(told.expires_in)
  return {
    accessToken,
    expiresInSec: seconds > 0 && seconds <= 86_400 ? Math.floor(seconds) : 3_599,
    refreshToken: text(told.refresh_token),
    scopes: text(told.scope)?.split(' ').filter(Boolean) ?? null,
    idToken: text(told.id_token),
  }
}

/** `invalid_grant` is the end of a grant; every other refusal of a form like ours is about our own client. */
function refusal(status: number, error: unknown): GoogleProblem {
  const reason = typeof error === 'string' ? error.slice(0, 64) : undefined
  if (status === 429 || status >= 500) {
    return new GoogleProblem('busy', `Google gives no tokens just now (status ${status}).`, {
      help: 'It is tried again.',
      reason,
    })
  }
  if (reason === 'invalid_grant') {
    return new GoogleProblem('refused', 'Google does not take the permission any more.', { reason })
  }
  return new GoogleProblem(
    'misconfigured',
    `Google refuses this installation (${reason ?? status}).`,
    {
      help: 'Ask the operator to check GOOGLE_ADS_CLIENT_ID and GOOGLE_ADS_CLIENT_SECRET and the redirect address.',
      reason,
    }
  )
}
