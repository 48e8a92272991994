import { liveHub } from '#app/live/live_hub'
import { signalsOf } from '#app/sites/signals_of'
import type { BatchStored } from '#app/ingest/events/batch_stored'
import type { OriginRefused } from '#app/ingest/events/origin_refused'
import { recordSignals, type SeenSignal } from '#app/sites/record_signals'

/** Keeps the install status of a site, and tells the pages that wait for it. */
export default class BroadcastSignals {
  stored({ siteId, events }: BatchStored) {
    return this.#record(siteId, signalsOf(events))
  }

  refused({ siteId, host }: OriginRefused) {
    return this.#record(siteId, [{ signal: 'origin_refused', detail: host }])
  }

  async #record(siteId: string, seen: SeenSignal[]) {
    const recorded = await recordSignals(siteId, seen)
    for (const { signal, detail, at } of recorded) {
      liveHub.send(siteId, 'signal', () => ({ signal, lastAt: at.toISOString(), detail }))
    }
  }
}
