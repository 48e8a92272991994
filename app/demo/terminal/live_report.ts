import { StatusLine } from '#app/demo/terminal/status_line'
import { describeLive } from '#app/demo/terminal/describe'
import type { LiveFigures } from '#app/demo/live/live_traffic'

/** Requests that a visit takes when nothing has to wait. */
const REQUESTS_PER_VISIT = 7

/** Says what goes on: the status line all the time, and once each what somebody has to know. */
export class LiveReport {
  #status = new StatusLine()
  #trouble: string | null = null
  #limit: number | null = null
  #refused = 0

  constructor(
    readonly say: (line: string) => void,
    readonly rate: number
  ) {}

  show(figures: LiveFigures) {
    this.#sayTrouble(figures)
    this.#sayLimit(figures)
    this.#sayRefused(figures)
    this.#status.show(describeLive(figures))
  }

  end({ visits, events, conversions }: LiveFigures) {
    this.#status.clear()
    this.say(`Sent ${events} events of ${visits} visits, with ${conversions} conversions.`)
  }

  #sayTrouble({ trouble }: LiveFigures) {
    if (trouble === this.#trouble) return
    this.#line(trouble ? `Waiting: ${trouble}` : 'Going on.')
    this.#trouble = trouble
  }

  #sayLimit({ limit }: LiveFigures) {
    if (limit === null || limit === this.#limit) return
    this.#limit = limit
    if (this.rate * REQUESTS_PER_VISIT < limit) return
    this.#line(
      `The server takes ${limit} requests a minute from one address, so events will wait for each other. ` +
        'Started with RATE_LIMIT_SYNC=0, or with TRUSTED_PROXIES=127.0.0.1, it shows them at once.'
    )
  }

  #sayRefused({ refused }: LiveFigures) {
    if (refused.size === this.#refused) return
    this.#refused = refused.size
    const [name, code] = [...refused].at(-1)!
    this.#line(`The server takes nothing for ${name} (${code}). Does it use another database?`)
  }

  #line(text: string) {
    this.#status.clear()
    this.say(text)
  }
}
