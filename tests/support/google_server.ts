import env from '#start/env'
import { once } from 'node:events'
import { Secret } from '@adonisjs/core/helpers'
import { text } from 'node:stream/consumers'
import { createHash, randomBytes } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'

export interface Profile {
  sub: string
  email: string
  email_verified: boolean | string
  name?: string
}

const CLIENT_ID = 'test-client'
const CLIENT_SECRET = 'test-secret'

/**
 * As much of Google as signing in needs, as strict as the real one: a code works once, for the client and the redirect
 * address it was made for, and only with the verifier (S256) of the challenge. Whoever comes is `profile`.
 */
export async function startGoogle() {
  const codes = new Map<string, { challenge: string; redirectUri: string; profile: Profile }>()
  const tokens = new Map<string, Profile>()
  const google = { profile: { sub: '1', email: 'a@example.com', email_verified: true } as Profile }

  /** Where the person is sent after they agreed: the address of the callback. */
  function authorize(query: URLSearchParams): string {
    if (query.get('client_id') !== CLIENT_ID) throw new Error('unknown client')
    if (query.get('code_challenge_method') !== 'S256') throw new Error('no PKCE with S256')
    const code = randomBytes(8).toString('hex')
    const redirectUri = query.get('redirect_uri')!
    const challenge = query.get('code_challenge')!
    codes.set(code, { challenge, redirectUri, profile: google.profile })
    const back = new URL(redirectUri)
    back.searchParams.set('code', code)
    back.searchParams.set('state', query.get('state')!)
    return back.href
  }

  function exchange(form: URLSearchParams): object | null {
    const code = codes.get(form.get('code') ?? '')
    codes.delete(form.get('code') ?? '')
    const challenge = createHash('sha256').update(form.get('code_verifier') ?? '')
    const isRight =
      code &&
      form.get('client_id') === CLIENT_ID &&
      form.get('client_secret') === CLIENT_SECRET &&
      form.get('redirect_uri') === code.redirectUri &&
      challenge.digest('base64url') === code.challenge
    if (!isRight) return null
    const token = randomBytes(8).toString('hex')
    tokens.set(token, code.profile)
    return { access_token: token, token_type: 'Bearer', expires_in: 3599, scope: 'openid' }
  }

  async function answer(request: IncomingMessage, response: ServerResponse) {
    const url = new URL(request.url!, 'http://127.0.0.1')
    if (url.pathname === '/authorize') {
      return response.writeHead(302, { location: authorize(url.searchParams) }).end()
    }
    const body =
      url.pathname === '/token'
        ? exchange(new URLSearchParams(await text(request)))
        : tokens.get(request.headers.authorization?.replace('Bearer ', '') ?? '')
    response.writeHead(body ? 200 : 400, { 'content-type': 'application/json' })
    response.end(JSON.stringify(body ?? { error: 'invalid_grant' }))
  }

  const server = createServer((request, response) => void answer(request, response))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  configure(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)

  return Object.assign(google, {
    authorize: (location: string) => authorize(new URL(location).searchParams),
    async stop() {
      configure('')
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  })
}

export type TestGoogle = Awaited<ReturnType<typeof startGoogle>>

function configure(url: string) {
  env.set('GOOGLE_CLIENT_ID', url && CLIENT_ID)
  env.set('GOOGLE_CLIENT_SECRET', new Secret(CLIENT_SECRET))
  env.set('GOOGLE_BASE_URL', url)
}
