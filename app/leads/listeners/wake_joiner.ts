import { joiner } from '#app/leads/joining/joiner'
import type { BatchStored } from '#app/ingest/events/batch_stored'

/** Who looks at the desk sees a call or a conversion within a second; what is not said here is found a little later. */
export default class WakeJoiner {
  called() {
    joiner.soon()
  }

  stored({ events }: BatchStored) {
    if (events.some(saysWho)) joiner.soon()
  }
}

function saysWho({ category, action }: BatchStored['events'][number]) {
  return category === 'conversion' || action === 'identify'
}
