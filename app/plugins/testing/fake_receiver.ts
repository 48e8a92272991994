import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { HOST } from '#app/plugins/testing/host'
import type { OutsideHost } from '#app/plugins/contracts/plugin'

/** How the other side behaves: an answer, none at all, or nobody listens. */
export type Behaviour =
  { status: number; headers?: Record<string, string>; body?: string } | 'silence' | 'nobody'

export interface Request {
  url: string
  method: string
  headers: Readonly<Record<string, string>>
  body: string
}

/** The real host waits longer; nobody wants to wait for a suite. */
const PATIENCE_MS = 200
const MAX_BODY = 65_536

/**
 * The other side of a destination, on 127.0.0.1, for as long as `work` takes. Whatever address the plugin asks `host.fetch`
 * for, it comes here; what it tells the operator is kept, too.
 */
export async function withReceiver<T>(
  behaviour: Behaviour,
  work: (receiver: { host: OutsideHost; requests: Request[]; said: string[] }) => Promise<T>
): Promise<T> {
  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      if (typeof behaviour === 'string') return
      const { status, headers, body = echoOf(request.headers) } = behaviour
      response.writeHead(status, headers).end(status === 204 ? undefined : body)
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  if (behaviour === 'nobody') await closed(server)

  const requests: Request[] = []
  const said: string[] = []
  const log: OutsideHost['log'] = (message, facts) => said.push(message, JSON.stringify(facts))
  try {
    return await work({ host: { ...HOST, log, fetch: fetchFrom(port, requests) }, requests, said })
  } finally {
    if (behaviour !== 'nobody') await closed(server)
  }
}

/** Servers repeat in their complaints what they were sent. */
function echoOf(headers: object) {
  return JSON.stringify({ error: 'as you wish', sent: headers })
}

const send = globalThis.fetch

function fetchFrom(port: number, requests: Request[]): OutsideHost['fetch'] {
  return async (url, { method = 'GET', headers = {}, body = '' } = {}) => {
    requests.push({ url, method, headers, body })
    const { pathname, search } = new URL(url)
    try {
      const answer = await send(`http://127.0.0.1:${port}${pathname}${search}`, {
        ...{ method, headers, body: body || undefined, redirect: 'manual' },
        signal: AbortSignal.timeout(PATIENCE_MS),
      })
      const { status } = answer
      const text = await answer.text()
      return {
        ...{ status, headers: Object.fromEntries(answer.headers) },
        ...{ body: text.slice(0, MAX_BODY), isCut: text.length > MAX_BODY },
      }
    } catch (error) {
      const why = error instanceof Error && error.name === 'TimeoutError' ? 'in time' : 'at all'
      throw new Error(`${new URL(url).host} did not answer ${why}`)
    }
  }
}

async function closed(server: ReturnType<typeof createServer>) {
  server.closeAllConnections()
  server.close()
  await once(server, 'close')
}
