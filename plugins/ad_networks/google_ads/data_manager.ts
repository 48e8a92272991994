import type { AdNetworkHost, LinkedAccount } from '#app/plugins/contracts/ad_network'
import type { datamanager_v1 } from 'googleapis/build/src/apis/datamanager/v1.js'

/** An answer as it came; `body` is text when it is no JSON. */
export interface Answer {
  status: number
  body: unknown
  retryAfter: string | null
}

type Client = datamanager_v1.Datamanager
type Ask = (
  client: Client,
  options: object
) => Promise<{ status: number; data: unknown; headers: object }>

/**
 * Google's own client, by the host's way out. It costs 27 MB and is loaded when it is asked first: whoever only looks at what plugins
 * there are does not pay for it.
 */
export class DataManager {
  #client: Promise<Client> | null = null

  constructor(private host: AdNetworkHost) {}

  ingest(requestBody: datamanager_v1.Schema$IngestEventsRequest): Promise<Answer> {
    return this.#ask((client, options) => client.events.ingest({ requestBody }, options))
  }

  status(requestId: string): Promise<Answer> {
    return this.#ask((client, options) => client.requestStatus.retrieve({ requestId }, options))
  }

  async #ask(ask: Ask): Promise<Answer> {
    const account = this.host.account!
    this.#client ??= this.#connect(account)
    const answer = await this.#attempt(ask, account)
    if (answer.status !== 401) return answer
    await account.tokenRefused()
    return this.#attempt(ask, account)
  }

  async #attempt(ask: Ask, account: LinkedAccount): Promise<Answer> {
    const options = {
      headers: { authorization: `Bearer ${await account.token()}` },
      retry: false,
      validateStatus: () => true,
    }
    const { status, data, headers } = await ask(await this.#client!, options)
    return {
      status,
      body: data,
      retryAfter: new Headers(headers as HeadersInit).get('retry-after'),
    }
  }

  async #connect({ addresses }: LinkedAccount): Promise<Client> {
    const { datamanager_v1: api } = await import('googleapis/build/src/apis/datamanager/v1.js')
    return new api.Datamanager({ fetchImplementation: fetchAt(addresses.dataManager, this.host) })
  }
}

/** The client knows one address; the operator may have another. */
function fetchAt(address: string, host: AdNetworkHost): typeof fetch {
  return async (input, { method, headers, body } = {}) => {
    const { pathname, search } = new URL(input instanceof Request ? input.url : input)
    const answer = await host.fetch(address + pathname + search, {
      method,
      headers: plainHeaders(new Headers(headers)),
      ...(typeof body === 'string' && { body }),
    })
    if (answer.isCut) throw new Error('the answer does not end')
    const isEmpty = answer.status === 204 || answer.status === 304
    return new Response(isEmpty ? null : answer.body, {
      status: answer.status,
      headers: answer.headers,
    })
  }
}

function plainHeaders(headers: Headers) {
  return Object.fromEntries(
    ['authorization', 'content-type'].flatMap((name) => {
      const value = headers.get(name)
      return value === null ? [] : [[name, value]]
    })
  )
}
