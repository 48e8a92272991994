import env from '#start/env'
import { text } from 'node:stream/consumers'
import { request, type IncomingHttpHeaders } from 'node:http'

export interface Answer {
  status: number
  headers: IncomingHttpHeaders
  body: string
  location: string | undefined
  /** The Inertia page in the document, if it is one. */
  page: { component: string; url: string; props: Record<string, any> }
}

/**
 * Somebody with a browser's manners and no browser: keeps cookies, sends the CSRF token back, follows redirects when asked.
 * `from` is the address the requests come from; any 127.x.y.z will do. `site` is where the application is.
 */
export class Visitor {
  cookies = new Map<string, string>()

  constructor(
    private from = '127.0.0.1',
    private site = env.get('APP_URL')
  ) {}

  get(path: string, headers: Record<string, string> = {}) {
    return this.send('GET', path, undefined, headers)
  }

  /** One request with a JSON body, as Inertia sends forms; answers that redirect are returned as they are. */
  async send(method: string, path: string, form?: object, headers: Record<string, string> = {}) {
    const body = form ? JSON.stringify(form) : ''
    const { promise, resolve, reject } = Promise.withResolvers<Answer>()
    const { hostname, port } = new URL(this.site)
    const outgoing = request(
      {
        host: hostname,
        port,
        method,
        path,
        localAddress: this.from,
        headers: this.#headers(body, headers),
      },
      async (incoming) => {
        this.#keep(incoming.headers['set-cookie'] ?? [])
        resolve(answer(incoming.statusCode!, incoming.headers, await text(incoming)))
      }
    )
    outgoing.on('error', reject)
    outgoing.end(body)
    return promise
  }

  /** Opens a page and follows where it leads. */
  async visit(path: string) {
    return this.follow(await this.get(path))
  }

  /** Sends a form from a page that was opened before, and follows where it leads. */
  async submit(path: string, form: object = {}, method = 'POST') {
    if (!this.cookies.has('XSRF-TOKEN')) await this.visit('/sign-in')
    return this.follow(await this.send(method, path, form))
  }

  async follow(reply: Answer, hops = 5): Promise<Answer> {
    if (!reply.location || hops === 0) return reply
    const { pathname, search } = new URL(reply.location, this.site)
    return this.follow(await this.get(pathname + search), hops - 1)
  }

  #headers(body: string, headers: Record<string, string>) {
    const token = this.cookies.get('XSRF-TOKEN')
    return {
      accept: 'text/html',
      cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      ...(token && { 'x-xsrf-token': decodeURIComponent(token) }),
      ...(body && {
        'content-type': 'application/json',
        'content-length': String(Buffer.byteLength(body)),
      }),
      ...headers,
    }
  }

  #keep(lines: string[]) {
    for (const line of lines) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!
      if (/max-age=(0|-\d+)/i.test(line)) this.cookies.delete(name)
      else this.cookies.set(name, value)
    }
  }
}

function answer(status: number, headers: IncomingHttpHeaders, body: string): Answer {
  const json = /<script[^>]*data-page[^>]*>(.*?)<\/script>/s.exec(body)?.[1]
  return {
    status,
    headers,
    body,
    location: headers.location,
    page: json ? JSON.parse(json) : null!,
  }
}
