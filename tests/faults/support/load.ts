import { randomInt } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Sender } from '#tests/faults/support/sender'
import { someEvents } from '#tests/faults/support/traffic'
import { isAcknowledged, type Ledger, type LedgerSite } from '#tests/faults/support/ledger'

interface Options {
  connections?: number
  /** Most events in a request; every other request has a single one. */
  batch?: number
  /** Between two requests of a connection. */
  pauseMs?: number
  headers?: () => Record<string, string>
}

/** How often an event is sent before its sender despairs: for about a minute. */
const MAX_ATTEMPTS = 80
const FIRST_RETRY_MS = 50
const LAST_RETRY_MS = 1_000

/**
 * Pages at work. Each keeps to the tracker's rule, with shorter waits: no answer, 429 or 5xx means to keep the events and to
 * send them again under the same ids; any 2xx means that they are done.
 */
export class Load {
  #isStopping = false
  #workers: Promise<void>[] = []
  #options: Required<Options>

  constructor(
    private sender: Sender,
    private ledger: Ledger,
    private sites: LedgerSite[],
    { connections = 16, batch = 20, pauseMs = 40, headers = () => ({}) }: Options = {}
  ) {
    this.#options = { connections, batch, pauseMs, headers }
  }

  start() {
    this.#workers = Array.from({ length: this.#options.connections }, () => this.#work())
    return this
  }

  /** No new events; resolves when each that was sent is acknowledged, or despaired of. */
  async stop() {
    this.#isStopping = true
    await Promise.all(this.#workers)
  }

  async #work() {
    const { batch, pauseMs, headers } = this.#options
    while (!this.#isStopping && !this.sender.isClosed) {
      const site = this.sites[randomInt(this.sites.length)]
      const size = randomInt(2) ? 1 : randomInt(1, batch + 1)
      await insist(this.sender, this.ledger, site, someEvents(site, size), headers())
      await sleep(randomInt(pauseMs + 1))
    }
  }
}

/** Sends the same events until they are acknowledged. Returns how many attempts that took. */
export async function insist(
  sender: Sender,
  ledger: Ledger,
  site: LedgerSite,
  events: Record<string, any>[],
  headers: Record<string, string> = {}
): Promise<number> {
  for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
    const answer = await ledger.send(sender, site, events, headers)
    if (isAcknowledged(answer) || sender.isClosed) return attempt
    const waitMs = Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** (attempt - 1))
    await sleep(waitMs / 2 + randomInt(waitMs / 2 + 1))
  }
  throw new Error(`${events.length} events were refused ${MAX_ATTEMPTS} times`)
}
