import { BaseEvent } from '@adonisjs/core/events'
import type { Session } from '#app/visitors/types'
import type { KnownSite } from '#app/sites/site_registry'
import type { StoredEvent } from '#app/ingest/types'

/**
 * One commit stored these events of one site. Sent after the commit; `sessions` are the rows as they are now, one for each
 * session that was touched, also by a heartbeat (then without an event).
 */
export class BatchStored extends BaseEvent {
  constructor(
    readonly siteId: string,
    readonly events: StoredEvent[],
    readonly sessions: Session[],
    /** As it was when the batch was scored; null where nobody knows. */
    readonly site: KnownSite | null = null,
    /** There is something in it for destinations outside. */
    public isAnnounced = false
  ) {
    super()
  }
}
