import { setTimeout as wait } from 'node:timers/promises'
import type { BrowserContext, Page } from 'playwright'
import { Door, listen } from './door.js'
import { makeSite, rowsOf, type TestSite } from '#tests/support/sites'

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

/**
 * A laboratory for the page tag: pages on `localhost`, the collector on `127.0.0.1`, which is another origin, a door in
 * between, and rows read from PostgreSQL.
 */
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

  /** Opens a page whose time stands still until the test lets it go on. */
  async openPaused(page: Page) {
    await page.clock.install()
    await page.clock.pauseAt(Date.now() + 1_000)
    await this.open('/', page)
  }

  /** What a page's own script would do. */
  async send(page: Page, action: string, category = 'conversion') {
    await page.evaluate(([c, a]) => (window as any).opsmantik.send(c, a), [category, action])
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

  /** Clicks, and gives the row that comes of it. */
  async click(page: Page, selector: string, name: string) {
    await page.locator(selector).click()
    await this.hurry(page)
    return this.row(name)
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

  async actions(atLeast = 0) {
    return (await this.rows(atLeast)).map((row) => row.event_action)
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
