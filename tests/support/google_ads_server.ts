import env from '#start/env'
import { once } from 'node:events'
import { Secret } from '@adonisjs/core/helpers'
import { text } from 'node:stream/consumers'
import { createHash, randomBytes } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import outsideConfig from '#config/outside'
import { answerMutate } from '#tests/support/google_ads_actions'
import { answerSearch, reachedCustomer, type FakeCustomer } from '#tests/support/google_ads_reports'

const CLIENT_ID = 'ads-client'
const CLIENT_SECRET = 'ads-secret'

/** What the person ticks, and who they are. */
export interface AdsPerson {
  sub: string
  email: string
  /** Left out of what was asked for: boxes that were not ticked. */
  unticked: string[]
}

export interface GoogleRequest {
  path: string
  headers: IncomingMessage['headers']
  body: string
}

/** Answers once instead of Google; null: as usual. */
export type Fault = ((response: ServerResponse, request: IncomingMessage) => unknown) | null

interface Grant {
  sub: string
  scope: string
  refreshToken: string
  isAlive: boolean
}

/**
 * As much of Google as linking and reading ads needs, as strict as the real one: codes work once and with their verifier, tokens
 * die with their grant, accounts below a manager are only shown with its id. What it is told to do wrong it does once, in order.
 */
export class GoogleAds {
  person: AdsPerson = { sub: secret(), email: 'ads@example.com', unticked: [] }
  address = ''
  /** By id. */
  customers = new Map<string, FakeCustomer>()
  requests: GoogleRequest[] = []
  /** A new refresh token with every refresh; the old one dies. */
  rotates = false
  givesRefreshToken = true
  tokenSeconds = 3599
  /** Every answer waits for it. */
  gate: Promise<unknown> = Promise.resolve()
  #faults = new Map<string, Fault[]>()
  #codes = new Map<
    string,
    { challenge: string; nonce: string; redirectUri: string; grant: Grant }
  >()
  #grants: Grant[] = []
  #accessTokens = new Map<string, Grant>()
  #routes: Record<
    string,
    (response: ServerResponse, body: string, request: IncomingMessage) => void
  > = {
    '/token': (response, body) => this.#token(response, new URLSearchParams(body)),
    '/revoke': (response, body) => this.#revoke(response, new URLSearchParams(body)),
  }
  #server = createServer((request, response) => void this.#answer(request, response))

  static async start(cleanup: (hook: () => Promise<void>) => void) {
    const google = new GoogleAds()
    google.#server.listen(0, '127.0.0.1')
    await once(google.#server, 'listening')
    google.address = `http://127.0.0.1:${(google.#server.address() as AddressInfo).port}`
    google.#configure(google.address)
    cleanup(() => google.stop())
    return google
  }

  /** The next requests of this path are answered by these, one each. */
  fault(path: string, ...faults: Fault[]) {
    this.#faults.set(path, [...(this.#faults.get(path) ?? []), ...faults])
  }

  /** For servers that are started by a test of their own, such as one of conversions. */
  route(
    path: string,
    answer: (response: ServerResponse, body: string, request: IncomingMessage) => void
  ) {
    this.#routes[path] = answer
  }

  /** As if somebody had agreed to these scopes before. */
  grant(scope: string) {
    const grant = { sub: this.person.sub, scope, refreshToken: secret(), isAlive: true }
    this.#grants.push(grant)
    return { accessToken: this.#tokens(grant).access_token, refreshToken: grant.refreshToken }
  }

  /** Does the person whose token this is permit it? */
  permits({ headers }: IncomingMessage, scope: string) {
    const grant = this.#accessTokens.get(headers.authorization?.replace('Bearer ', '') ?? '')
    return grant?.isAlive ? grant.scope.includes(scope) : null
  }

  /** How often a path was asked. */
  count(path: string) {
    return this.requests.filter((request) => request.path.startsWith(path)).length
  }

  /** What the person does on Google's page: agrees. Returns the address they are sent back to. */
  agree(location: string): URL {
    const query = new URL(location).searchParams
    if (query.get('client_id') !== CLIENT_ID) throw new Error('unknown client')
    if (query.get('code_challenge_method') !== 'S256') throw new Error('no PKCE with S256')
    if (query.get('access_type') !== 'offline') throw new Error('nothing to refresh')
    const { sub, unticked } = this.person
    const scope = query
      .get('scope')!
      .split(' ')
      .filter((one) => !unticked.includes(one))
      .join(' ')
    const code = secret()
    this.#codes.set(code, {
      challenge: query.get('code_challenge')!,
      nonce: query.get('nonce')!,
      redirectUri: query.get('redirect_uri')!,
      grant: { sub, scope, refreshToken: secret(), isAlive: true },
    })
    const back = new URL(query.get('redirect_uri')!)
    back.searchParams.set('code', code)
    back.searchParams.set('state', query.get('state')!)
    return back
  }

  /** Somebody takes the permission back, on Google's own page. */
  takeBack() {
    for (const grant of this.#grants) grant.isAlive = false
  }

  /** Access tokens end; the grants live on. */
  endAccess() {
    this.#accessTokens.clear()
  }

  async stop() {
    this.#configure('')
    outsideConfig.allowedRanges = []
    this.#server.closeAllConnections()
    await new Promise((resolve) => this.#server.close(resolve))
  }

  async #answer(request: IncomingMessage, response: ServerResponse) {
    const path = new URL(request.url!, 'http://google').pathname
    const body = await text(request)
    this.requests.push({ path, headers: request.headers, body })
    await this.gate
    const faults = this.#faults.get(
      [...this.#faults.keys()].find((one) => path.startsWith(one)) ?? ''
    )
    const fault = faults?.shift()
    if (fault) return fault(response, request)
    if (path === '/authorize') {
      return response
        .writeHead(302, { location: this.agree(`http://google${request.url}`).href })
        .end()
    }
    if (this.#routes[path]) return this.#routes[path](response, body, request)
    if (path.startsWith('/ads/')) return this.#ads(response, path, body, request)
    return json(response, 404, {})
  }

  #token(response: ServerResponse, form: URLSearchParams) {
    const isUs = form.get('client_id') === CLIENT_ID && form.get('client_secret') === CLIENT_SECRET
    if (!isUs) return json(response, 401, { error: 'invalid_client' })
    const grant = form.get('grant_type') === 'refresh_token' ? this.#refreshed(form) : null
    if (grant) {
      return json(response, 200, {
        ...this.#tokens(grant),
        ...(this.rotates && { refresh_token: grant.refreshToken }),
      })
    }
    const exchanged = this.#exchanged(form)
    if (!exchanged) return json(response, 400, { error: 'invalid_grant' })
    const { nonce, grant: fresh } = exchanged
    this.#grants.push(fresh)
    const claims = { aud: CLIENT_ID, nonce, sub: fresh.sub, email: this.person.email }
    json(response, 200, {
      ...this.#tokens(fresh),
      id_token: `e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.x`,
      ...(this.givesRefreshToken && { refresh_token: fresh.refreshToken }),
    })
  }

  #refreshed(form: URLSearchParams) {
    const token = form.get('refresh_token')
    const grant = this.#grants.find(
      ({ refreshToken, isAlive }) => isAlive && refreshToken === token
    )
    if (grant && this.rotates) grant.refreshToken = secret()
    return grant
  }

  #exchanged(form: URLSearchParams) {
    const code = this.#codes.get(form.get('code') ?? '')
    this.#codes.delete(form.get('code') ?? '')
    const challenge = createHash('sha256').update(form.get('code_verifier') ?? '')
    const isRight =
      code?.redirectUri === form.get('redirect_uri') &&
      code?.challenge === challenge.digest('base64url')
    return isRight ? code : null
  }

  #tokens(grant: Grant) {
    const token = secret()
    this.#accessTokens.set(token, grant)
    const { scope } = grant
    return { access_token: token, token_type: 'Bearer', expires_in: this.tokenSeconds, scope }
  }

  #revoke(response: ServerResponse, form: URLSearchParams) {
    const token = form.get('token')
    const grant = this.#grants.find(({ refreshToken }) => refreshToken === token)
    if (!grant?.isAlive) return json(response, 400, { error: 'invalid_token' })
    grant.isAlive = false
    json(response, 200, {})
  }

  #ads(response: ServerResponse, path: string, body: string, request: IncomingMessage) {
    const grant = this.#accessTokens.get(
      request.headers.authorization?.replace('Bearer ', '') ?? ''
    )
    if (!grant?.isAlive) {
      return json(response, 401, { error: { code: 401, status: 'UNAUTHENTICATED' } })
    }
    if (!grant.scope.includes('/auth/adwords')) {
      const reason = 'ACCESS_TOKEN_SCOPE_INSUFFICIENT'
      return json(response, 403, { error: { status: 'PERMISSION_DENIED', details: [{ reason }] } })
    }
    const direct = [...this.customers.values()].filter(({ isDirect }) => isDirect)
    if (path.endsWith('/customers:listAccessibleCustomers')) {
      return json(response, 200, { resourceNames: direct.map(({ id }) => `customers/${id}`) })
    }
    const asked = {
      customerId: /\/customers\/(\d+)\//.exec(path)?.[1] ?? '',
      loginCustomerId: request.headers['login-customer-id'] as string | undefined,
    }
    const customer = reachedCustomer(response, this.customers, asked)
    if (!customer) return
    if (path.endsWith('/conversionActions:mutate')) return answerMutate(response, customer, body)
    return answerSearch(response, this.customers, customer, JSON.parse(body).query)
  }

  #configure(url: string) {
    env.set('GOOGLE_BASE_URL', url)
    env.set('GOOGLE_ADS_CLIENT_ID', url && CLIENT_ID)
    env.set('GOOGLE_ADS_CLIENT_SECRET', new Secret(CLIENT_SECRET))
    outsideConfig.allowedRanges = ['127.0.0.0/8']
  }
}

export const faults = {
  html: (response: ServerResponse) =>
    response.writeHead(502, { 'content-type': 'text/html' }).end('<html>Bad gateway</html>'),
  /** Says 200, and is a page. */
  page: (response: ServerResponse) => response.end('<!doctype html><html></html>'),
  reset: (response: ServerResponse) => response.destroy(),
  silent: () => {},
  status:
    (status: number, body: unknown, headers: Record<string, string> = {}): Fault =>
    (response) =>
      response
        .writeHead(status, { 'content-type': 'application/json', ...headers })
        .end(JSON.stringify(body)),
  text:
    (body: string): Fault =>
    (response) =>
      response.end(body),
  /** An error as Google Ads writes them. */
  ads: (status: number, errorCode: Record<string, string>, details?: object): Fault =>
    faults.status(status, {
      error: {
        code: status,
        status: 'X',
        message: 'in general',
        details: [{ errors: [{ errorCode, message: 'in particular', details }], requestId: 'r-1' }],
      },
    }),
}

export function json(response: ServerResponse, status: number, body: unknown) {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

const secret = () => randomBytes(16).toString('hex')
