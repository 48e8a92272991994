import { wakeWorkers } from '#app/deliveries/wake_workers'
import type { BatchStored } from '#app/ingest/events/batch_stored'

/** After the commit, and not in it: to call somebody takes a lock that all commits would wait for. */
export default class WakeDeliveries {
  handle({ siteId, isAnnounced }: BatchStored) {
    if (isAnnounced) wakeWorkers(siteId)
  }
}
