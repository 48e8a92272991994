import { batchCollector } from '#app/live/batch_collector'
import type { BatchStored } from '#app/ingest/events/batch_stored'

/** Tells the open pages of a site what a commit stored. */
export default class BroadcastBatch {
  handle({ siteId, events, sessions }: BatchStored) {
    batchCollector.add(siteId, events, sessions)
  }
}
