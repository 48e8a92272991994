import type { Answer, Sender } from '#tests/faults/support/sender'

export interface LedgerSite {
  id: string
  publicId: string
  domain: string
}

/** One event, and how often it was sent. */
export interface Entry {
  site: LedgerSite
  event: Record<string, any>
  sends: number
  /** `performance.now()` of the first 2xx. */
  acknowledgedAt: number | null
}

export interface Exchange {
  entries: Entry[]
  answer: Answer
}

/**
 * What the sender knows, written down apart from the product: every event, how often it went out, and every answer. What
 * was promised is held against it afterwards.
 */
export class Ledger {
  readonly entries = new Map<string, Entry>()
  readonly exchanges: Exchange[] = []
  acknowledged = 0

  /** Sends one event plainly and more as a batch. The ledger is written before the first byte leaves. */
  async send(
    sender: Sender,
    site: LedgerSite,
    events: Record<string, any>[],
    headers: Record<string, string> = {}
  ): Promise<Answer> {
    const entries = events.map((event) => this.#entryOf(site, event))
    const answer = await sender.post(events.length === 1 ? events[0] : { events }, headers)
    this.exchanges.push({ entries, answer })
    if (isAcknowledged(answer)) {
      for (const entry of entries) {
        if (entry.acknowledgedAt === null) this.acknowledged++
        entry.acknowledgedAt ??= answer.answeredAt
      }
    }
    return answer
  }

  get sites(): LedgerSite[] {
    return [...new Set([...this.entries.values()].map(({ site }) => site))]
  }

  /** Sent, and no promise given. */
  get open(): Entry[] {
    return [...this.entries.values()].filter(({ acknowledgedAt }) => acknowledgedAt === null)
  }

  /** How many requests had this answer; null: none. */
  count(status: number | null, since = 0) {
    return this.exchanges.filter(
      ({ answer }) => answer.status === status && answer.answeredAt >= since
    ).length
  }

  #entryOf(site: LedgerSite, event: Record<string, any>): Entry {
    const key = keyOf(site.id, event.id)
    const entry = this.entries.get(key) ?? { site, event, sends: 0, acknowledgedAt: null }
    entry.sends++
    this.entries.set(key, entry)
    return entry
  }
}

/** An id means nothing outside of its site. */
export function keyOf(siteId: string, id: string) {
  return `${siteId} ${id}`
}

export function isAcknowledged({ status }: Answer) {
  return status !== null && status >= 200 && status < 300
}
