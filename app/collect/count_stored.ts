import { intakeAt } from '#app/health/intake/intake'
import type { Outcome } from '#app/ingest/types'
import type { OfSite } from '#app/ingest/queue/work/store_entries'

/** What became of events that waited, for the people of their site: the public door could not know. */
export function countStored({ events, waiting }: OfSite, outcomes: Outcome[]) {
  const intake = intakeAt('events')
  outcomes.forEach((outcome, i) => {
    if (outcome.status === 'queued' || 'refused' in waiting[i]) return // counted when it came in
    const isBeat = waiting[i].action === 'heartbeat'
    const status = isBeat ? 'heartbeat' : outcome.status
    const name = outcome.status === 'dropped' ? outcome.reason : (status as 'stored' | 'duplicate')
    intake.add(events[i].site.id, name, { count: 1, lastAt: waiting[i].receivedAt })
  })
}
