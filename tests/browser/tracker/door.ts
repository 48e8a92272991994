import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import env from '#start/env'
import { getActiveTest } from '@japa/runner'
import type { EventPayload } from '#app/collect/protocol'

/**
 * Stands between page and application: lets a request for `/api/sync` through, answers it itself, breaks the connection
 * before the application heard of it, or loses the application's answer.
 */
export type Verdict = 'pass' | 'cut' | 'lose' | { status: number; headers?: Record<string, string> }

export interface Arrival {
  events: EventPayload[]
  sent?: number
  raw: string
  headers: IncomingMessage['headers']
  /** What the page was told; 0 for a connection that was cut. */
  status: number
}

const CORS = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'Retry-After',
}

/** A server that lives as long as the test. */
export async function listen(
  host: string,
  handler: (q: IncomingMessage, r: ServerResponse) => unknown
) {
  const server = createServer(async (incoming, response) => {
    try {
      await handler(incoming, response)
    } catch {
      response.destroy() // the page has gone
    }
  })
  await new Promise<void>((resolve) => server.listen(0, host, resolve))
  getActiveTest()!.cleanup(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://${host}:${(server.address() as AddressInfo).port}`
}

async function bodyOf(stream: IncomingMessage) {
  const parts: Buffer[] = []
  for await (const part of stream) parts.push(part)
  return Buffer.concat(parts)
}

/** Hands a request on to the application, as a reverse proxy would. */
function forward(incoming: IncomingMessage, body: Buffer): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const { method, url: path, headers } = incoming
    const outgoing = request({
      host: env.get('HOST'),
      port: env.get('PORT'),
      method,
      path,
      headers,
    })
    outgoing.on('response', resolve).on('error', reject).end(body)
  })
}

export class Door {
  origin = ''
  arrivals: Arrival[] = []
  verdict: (arrival: Arrival) => Verdict | Promise<Verdict> = () => 'pass'

  async open() {
    this.origin = await listen('127.0.0.1', (q, r) => this.#answer(q, r))
    return this
  }

  /** Events that reached the door, whatever it did with them. */
  get events() {
    return this.arrivals.flatMap((arrival) => arrival.events)
  }

  async #answer(incoming: IncomingMessage, response: ServerResponse) {
    const body = await bodyOf(incoming)
    const isSync = incoming.url === '/api/sync' && incoming.method === 'POST'
    const arrival = isSync ? this.#note(incoming, body) : undefined
    const verdict = arrival ? await this.verdict(arrival) : 'pass'

    if (verdict === 'cut') return incoming.socket.destroy()
    if (typeof verdict === 'object') {
      arrival!.status = verdict.status
      response.writeHead(verdict.status, { ...CORS, ...verdict.headers }).end('{}')
      return
    }
    const answer = await forward(incoming, body)
    if (verdict === 'lose') return incoming.socket.destroy()
    if (arrival) arrival.status = answer.statusCode!
    response.writeHead(answer.statusCode!, answer.headers)
    answer.pipe(response)
  }

  #note({ headers }: IncomingMessage, body: Buffer) {
    const raw = body.toString()
    const arrival: Arrival = { ...JSON.parse(raw), raw, headers, status: 0 }
    this.arrivals.push(arrival)
    return arrival
  }
}
