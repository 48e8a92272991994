import type { People } from '#app/ingest/people'
import { isHeartbeat } from '#app/ingest/heartbeat'
import { BatchStored } from '#app/ingest/events/batch_stored'
import { insertEvents } from '#app/ingest/queries/insert_events'
import { saveSessions } from '#app/ingest/queries/save_sessions'
import { saveVisitors } from '#app/ingest/queries/save_visitors'
import type { IngestTransaction } from '#app/ingest/queries/ingest_transaction'
import type { Scored, SessionDraft, StoredEvent } from '#app/ingest/types'

/** Writes visitors, sessions and events, and says by site what was written. */
export async function persist(
  trx: IngestTransaction,
  events: Scored[],
  people: People
): Promise<BatchStored[]> {
  if (!events.length) return []
  const sessions = [...new Set(events.map((event) => event.session))]
  const rows = events.filter((event) => !isHeartbeat(event)).map(toRow)

  await saveVisitors(trx, people.visitors)
  await saveSessions(trx, sessions)
  await insertEvents(trx, rows)
  return bySite(rows, sessions)
}

function toRow(event: Scored): StoredEvent {
  return {
    siteId: event.site.id,
    id: event.id,
    month: event.session.month,
    sessionId: event.session.id,
    createdAt: event.occurredAt,
    url: event.url,
    referrer: event.referrer,
    category: event.category,
    action: event.action,
    label: event.label,
    value: event.value,
    metadata: event.metadata,
    score: event.score,
    scoreReasons: event.scoreReasons,
    scoredBy: event.scoredBy,
    clockSuspect: event.clockSuspect,
  }
}

function bySite(events: StoredEvent[], sessions: SessionDraft[]): BatchStored[] {
  const batches = new Map<string, BatchStored>()
  for (const session of sessions) {
    const batch = batches.get(session.siteId)
    if (batch) batch.sessions.push(session)
    else batches.set(session.siteId, new BatchStored(session.siteId, [], [session]))
  }
  for (const event of events) batches.get(event.siteId)!.events.push(event)
  return [...batches.values()]
}
