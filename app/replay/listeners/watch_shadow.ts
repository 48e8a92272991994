import { shadowWatch } from '#app/replay/shadow/shadow_watch'
import type { BatchStored } from '#app/ingest/events/batch_stored'

/** Lets scorers in shadow look at what a commit stored. */
export default class WatchShadow {
  handle(batch: BatchStored) {
    shadowWatch.add(batch)
  }
}
