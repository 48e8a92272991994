import proxyAddr from 'proxy-addr'
import type { IncomingMessage } from 'node:http'
import { isTrustedProxy } from '#config/app'
import { clock } from '#app/shared/clock'
import { plainAddress } from '#app/shared/addresses'
import { storable } from '#app/collect/storable'

/** What a request says of who sent it. */
export interface Sender {
  address: string
  userAgent: string
  /** What the browser says it asks for: `prefetch`, `prerender`; null mostly. */
  purpose: string | null
  /** First language of `Accept-Language`. */
  language: string | null
  gpc: boolean
  dnt: boolean
  receivedAt: Date
  /** Client clock when a batch went out, ms since the epoch; for events that do not say it themselves. */
  sentTime: number | null
}

const USER_AGENT_MAX = 8_192
const PURPOSE_MAX = 64

/**
 * The right-most address that is not one of our own proxies; what stands before it is the sender's own choice. That of the
 * socket, when a proxy says something that is no address.
 */
export function addressOf(request: IncomingMessage): string {
  return plainAddress(proxyAddr(request, isTrustedProxy)) ?? request.socket.remoteAddress ?? ''
}

export function senderOf({ headers }: IncomingMessage, address: string, body: unknown): Sender {
  const sent = (body as { sent?: unknown } | null)?.sent
  return {
    address,
    userAgent: storable(headers['user-agent'] ?? '', USER_AGENT_MAX),
    purpose: purposeOf(headers),
    language: languageOf(headers['accept-language']),
    gpc: headers['sec-gpc'] === '1',
    dnt: headers.dnt === '1',
    receivedAt: clock.now(),
    sentTime: typeof sent === 'number' && Number.isFinite(sent) ? sent : null,
  }
}

function purposeOf(headers: IncomingMessage['headers']): string | null {
  const header = headers['sec-purpose'] ?? headers.purpose
  return typeof header === 'string' ? storable(header, PURPOSE_MAX) : null
}

function languageOf(header: string | undefined): string | null {
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*/i.exec(header ?? '')?.[0].slice(0, 35) ?? null
}
