import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import env from '#start/env'
import { getActiveTest } from '@japa/runner'
import type { BrowserContext, Page } from 'playwright'
import type { EventPayload } from '#app/collect/protocol'
import { makeSite, rowsOf, type TestSite } from '#tests/support/sites'

/**
 * A laboratory for the page tag: pages on `localhost`, the collector on `127.0.0.1` (another origin), and between page
 * and application a door that lets through, refuses, holds up or cuts off what a test wants. Rows are read from
 * PostgreSQL.
 */

/** What the door does with a request for `/api/sync`: lets it through, answers itself, or breaks the connection. */
export type Verdict = 'pass' | 'cut' | { status: number; headers?: Record<string, string> }

export interface Arrival {
  events: EventPayload[]
  sent?: number
  raw: string
  headers: IncomingMessage['headers']
  /** What the page was told; 0 for a connection that was cut. */
  status: number
}

async function listen(host: string, handler: (q: IncomingMessage, r: ServerResponse) => unknown) {
  const server = createServer(handler)
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
    if (verdict !== 'pass') {
      arrival!.status = verdict.status
      response.writeHead(verdict.status, { ...CORS, ...verdict.headers }).end('{}')
      return
    }
    const answer = await forward(incoming, body)
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

const CORS = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'Retry-After',
}

/** A stored event with the session it was filed under. */
export interface StoredRow {
  id: string
  session_id: string
  sid: string
  fingerprint: string
  url: string
  referrer: string | null
  event_category: string
  event_action: string
  event_label: string | null
  event_value: number | null
  metadata: Record<string, any>
  gclid: string | null
  lead_score: number
}

export class Lab {
  constructor(
    readonly site: TestSite,
    readonly door: Door,
    readonly browser: BrowserContext
  ) {}

  /** Where the pages are. */
  origin = ''
  /** Whatever the page's console or error handler got to see. */
  noise: string[] = []
  html: (path: string) => string = () => this.document()
  /** Holds up the answer of a page. */
  beforePage: (path: string) => unknown = () => {}

  tag(attributes = '', path = '/assets/core.js') {
    const { origin } = this.door
    return `<script defer src="${origin}${path}" data-site-id="${this.site.publicId}" ${attributes}></script>`
  }

  document(body = '', head = this.tag()) {
    return `<!doctype html><html><head><meta charset="utf-8"><title>Page</title>
      <link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`
  }

  async open(path = '/', page?: Page) {
    page ??= await this.newPage()
    await page.goto(this.origin + path)
    return page
  }

  async newPage() {
    const page = await this.browser.newPage()
    page.on('console', (message) => this.noise.push(`${message.type()}: ${message.text()}`))
    page.on('pageerror', (error) => this.noise.push(`error: ${error.message}`))
    return page
  }

  /** Ids of the events of that action that reached the door, each once. */
  sent(action: string) {
    return [...new Set(this.door.events.filter(({ ea }) => ea === action).map(({ id }) => id))]
  }

  /** Keys of what waits in the page's outbox. */
  outbox(page: Page) {
    return page.evaluate(() =>
      Object.keys(localStorage).filter((key) => key.startsWith('opmantik_outbox_'))
    )
  }

  async isEmpty(page: Page) {
    return (await this.outbox(page)).length === 0
  }

  /** Spares a test the two seconds that events wait for company: the tag believes that the network is back. */
  async hurry(page: Page) {
    await page.evaluate(() => dispatchEvent(new Event('online')))
  }

  /** What is stored, as soon as it is so many rows. */
  rows(atLeast = 0) {
    const told = () => this.door.arrivals.map(({ status }) => status).join()
    const ask = async () => {
      const rows = await rowsOf<StoredRow>(
        `SELECT e.*, s.sid, s.fingerprint, s.gclid FROM events e
           JOIN sessions s ON s.site_id = e.site_id AND s.id = e.session_id AND s.created_month = e.session_month
          WHERE e.site_id = ? ORDER BY e.created_at, e.id`,
        [this.site.id]
      )
      return rows.length >= atLeast ? rows : undefined
    }
    return until(`${atLeast} rows`, ask, told)
  }

  async names(atLeast = 0) {
    return (await this.rows(atLeast)).map(nameOf)
  }

  /** The first row of that name, as soon as there is one. */
  async row(name: string) {
    const told = () => this.door.arrivals.map(({ status }) => status).join()
    return until(
      `a row ${name}`,
      async () => (await this.rows()).find((row) => nameOf(row) === name),
      told
    )
  }
}

/** `category/action`, and `=value` where there is one. */
export function nameOf(row: Pick<StoredRow, 'event_category' | 'event_action' | 'event_value'>) {
  const value = row.event_value === null ? '' : `=${row.event_value}`
  return `${row.event_category}/${row.event_action}${value}`
}

/** Asks again until there is an answer. Fails with what it was waiting for. */
export async function until<T>(what: string, ask: () => T | Promise<T>, hint = () => '') {
  const deadline = Date.now() + 10_000
  for (;;) {
    const answer = await ask()
    if (answer) return answer
    if (Date.now() > deadline) throw new Error(`Waited in vain for ${what}: ${hint()}`)
    await wait(25)
  }
}

export async function openLab(browser: BrowserContext) {
  const site = await makeSite({ domain: 'localhost' })
  const lab = new Lab(site, await new Door().open(), browser)
  lab.origin = await listen('localhost', async (incoming, response) => {
    await lab.beforePage(incoming.url!)
    response.writeHead(200, { 'Content-Type': 'text/html' }).end(lab.html(incoming.url!))
  })
  return lab
}
