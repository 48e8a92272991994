import db from '@adonisjs/lucid/services/db'
import type { Refused } from '#app/ingest/types'
import { signalsOf } from '#app/sites/signals_of'
import type { SiteSignal } from '#app/sites/record_signals'
import type { BatchStored } from '#app/ingest/events/batch_stored'

interface Seen {
  firstAt: Date
  lastAt: Date
  detail: string | null
}

/**
 * The install status that these events would have left. `recordSignals` cannot be asked: it writes down the present, and
 * the demo's past would all have begun today.
 */
export class SeenSignals {
  #seen = new Map<SiteSignal, Seen>()

  note(batches: BatchStored[]) {
    for (const { events } of batches) {
      for (const event of events) {
        for (const { signal, detail } of signalsOf([event])) {
          this.#extend(signal, detail, event.createdAt)
        }
      }
    }
  }

  noteRefusedHost(host: string, refused: Refused[]) {
    for (const { receivedAt } of refused) this.#extend('origin_refused', host, receivedAt)
  }

  async save(siteId: string) {
    const seen = [...this.#seen]
    if (!seen.length) return
    await db.connection('service').rawQuery(
      `INSERT INTO site_signals (site_id, signal, first_at, last_at, detail)
       SELECT ?, * FROM unnest(?::text[], ?::timestamptz[], ?::timestamptz[], ?::text[])
       ON CONFLICT (site_id, signal) DO UPDATE
         SET first_at = least(site_signals.first_at, excluded.first_at),
             last_at = greatest(site_signals.last_at, excluded.last_at)`,
      [
        siteId,
        seen.map(([signal]) => signal),
        seen.map(([, { firstAt }]) => firstAt.toISOString()),
        seen.map(([, { lastAt }]) => lastAt.toISOString()),
        seen.map(([, { detail }]) => detail) as string[],
      ]
    )
  }

  #extend(signal: SiteSignal, detail: string | null, at: Date) {
    const known = this.#seen.get(signal)
    if (!known) this.#seen.set(signal, { firstAt: at, lastAt: at, detail })
    else if (at < known.firstAt) known.firstAt = at
    else if (at > known.lastAt) Object.assign(known, { lastAt: at, detail })
  }
}
