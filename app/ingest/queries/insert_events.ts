import type { StoredEvent } from '#app/ingest/types'
import type { IngestTransaction } from './ingest_transaction.js'

const INSERT = {
  name: 'ingest_insert_events',
  text: `INSERT INTO events (site_id, id, session_month, session_id, created_at, url, referrer,
                             event_category, event_action, event_label, event_value, metadata,
                             lead_score, score_reasons, scored_by, clock_suspect)
         SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::date[], $4::uuid[], $5::timestamptz[], $6::text[],
                              $7::text[], $8::text[], $9::text[], $10::text[], $11::float8[], $12::jsonb[],
                              $13::int[], $14::jsonb[], $15::text[], $16::boolean[])`,
}

export async function insertEvents(trx: IngestTransaction, events: StoredEvent[]) {
  if (!events.length) return
  await trx.run(INSERT, [
    events.map((event) => event.siteId),
    events.map((event) => event.id),
    events.map((event) => event.month),
    events.map((event) => event.sessionId),
    events.map((event) => event.createdAt.toISOString()),
    events.map((event) => event.url),
    events.map((event) => event.referrer),
    events.map((event) => event.category),
    events.map((event) => event.action),
    events.map((event) => event.label),
    events.map((event) => event.value),
    events.map((event) => event.metadata && JSON.stringify(event.metadata)),
    events.map((event) => event.score),
    events.map((event) => JSON.stringify(event.scoreReasons)),
    events.map((event) => event.scoredBy),
    events.map((event) => event.clockSuspect),
  ])
}
