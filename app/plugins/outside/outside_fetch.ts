import { isIP } from 'node:net'
import * as http from 'node:http'
import * as https from 'node:https'
import outsideConfig from '#config/outside'
import { isPermitted } from '#app/plugins/outside/permitted'
import { readAnswer } from '#app/plugins/outside/read_answer'
import { checkedHeaders } from '#app/plugins/outside/checked_headers'
import { explained } from '#app/plugins/outside/explained'
import { notPublic, permittedLookup } from '#app/plugins/outside/permitted_lookup'
import type { OutsideAnswer, OutsideHost } from '#app/plugins/contracts/plugin'

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE']
const MAX_URL = 2_048
const MAX_BODY_BYTES = 256 * 1024

type Init = NonNullable<Parameters<OutsideHost['fetch']>[1]>

/** What the contract calls `fetch`. A new connection for every request: none is left open to be used unchecked. */
export async function outsideFetch(url: string, init: Init = {}): Promise<OutsideAnswer> {
  const target = checkedUrl(url)
  const body = checkedBody(init.body)
  const method = checkedMethod(init.method)
  const headers = checkedHeaders(init.headers ?? {})
  const signal = AbortSignal.timeout(outsideConfig.timeLimitMs)
  try {
    return await send(target, { method, headers, signal }, body)
  } catch (error) {
    throw explained(error, target, signal)
  }
}

function send(url: URL, options: http.RequestOptions, body: Buffer | null): Promise<OutsideAnswer> {
  const { promise, resolve, reject } = Promise.withResolvers<OutsideAnswer>()
  ensureAddressIsPermitted(url)
  const { request } = url.protocol === 'https:' ? https : http
  const headers = {
    ...options.headers,
    'accept-encoding': 'identity',
    ...(body && { 'content-length': body.length }),
  }
  const outgoing = request(url, { ...options, headers, agent: false, lookup: permittedLookup })
  outgoing.on('error', reject)
  outgoing.on('response', (incoming) => readAnswer(incoming).then(resolve, reject))
  outgoing.on('upgrade', (_, socket) => {
    socket.destroy()
    reject(new Error('it answered with another protocol'))
  })
  outgoing.end(body ?? undefined)
  return promise
}

/** A socket looks up names, and takes an address as it is. */
function ensureAddressIsPermitted({ hostname }: URL) {
  const host = hostname.replace(/^\[|\]$/g, '')
  if (isIP(host) && !isPermitted(host, host)) throw notPublic()
}

function checkedUrl(text: string): URL {
  const url = typeof text === 'string' && text.length <= MAX_URL ? URL.parse(text) : null
  if (!url) throw new Error('this is not an address that can be asked')
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    throw new Error(`only http and https can be asked, not ${url.protocol.slice(0, 20)}`)
  }
  if (url.username || url.password) {
    throw new Error('a name and password belong in a header, not in the address')
  }
  return url
}

function checkedMethod(method = 'GET') {
  const wanted = String(method).toUpperCase()
  if (!METHODS.includes(wanted)) throw new Error(`the method is one of ${METHODS.join(', ')}`)
  return wanted
}

function checkedBody(body: string | undefined): Buffer | null {
  if (body === undefined) return null
  if (typeof body !== 'string') throw new Error('the body has to be text')
  const bytes = Buffer.from(body)
  if (bytes.length > MAX_BODY_BYTES) throw new Error('the body is larger than 256 KB')
  return bytes
}
