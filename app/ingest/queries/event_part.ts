import { clock } from '#app/shared/clock'
import type { StoredEvent } from '#app/ingest/types'
import { addMonths, monthOf, type Month } from '#app/shared/month'
import { insertPart, type StatementPart } from '#app/ingest/queries/statement_part'

const written = insertPart<StoredEvent>('e', 'new_events', 'events', [
  { name: 'site_id', type: 'uuid', value: (event) => event.siteId },
  { name: 'id', type: 'uuid', value: (event) => event.id },
  { name: 'session_month', type: 'date', value: (event) => event.month },
  { name: 'session_id', type: 'uuid', value: (event) => event.sessionId },
  { name: 'created_at', type: 'timestamptz', value: (event) => event.createdAt.toISOString() },
  { name: 'url', type: 'text', value: (event) => event.url },
  { name: 'referrer', type: 'text', value: (event) => event.referrer },
  { name: 'event_category', type: 'text', value: (event) => event.category },
  { name: 'event_action', type: 'text', value: (event) => event.action },
  { name: 'event_label', type: 'text', value: (event) => event.label },
  { name: 'event_value', type: 'float8', value: (event) => event.value },
  {
    name: 'metadata',
    type: 'jsonb',
    value: (event) => event.metadata && JSON.stringify(event.metadata),
  },
  { name: 'lead_score', type: 'int', value: (event) => event.score },
  { name: 'score_reasons', type: 'json', value: (event) => JSON.stringify(event.scoreReasons) },
  { name: 'scored_by', type: 'text', value: (event) => event.scoredBy },
  { name: 'clock_suspect', type: 'boolean', value: (event) => event.clockSuspect },
])

/**
 * An event that comes again with its session's month is stopped by the key. With another session it can be in another
 * month, so the months around are searched: from the one before the earliest to this one.
 */
export const events: StatementPart<StoredEvent> = {
  ...written,
  scalars: [
    { type: 'date', value: (rows) => addMonths(earliest(rows), -1) },
    { type: 'date', value: (rows) => lastToSearch(rows) },
  ],
  agrees: ([sites, ids], [from, to]) =>
    `NOT EXISTS (SELECT FROM unnest(${sites}, ${ids}) AS k (site_id, id)
       CROSS JOIN LATERAL (SELECT FROM events e WHERE e.site_id = k.site_id AND e.id = k.id
         AND e.session_month >= ${from} AND e.session_month <= ${to} LIMIT 1) AS twin)`,
}

function earliest(rows: readonly StoredEvent[]): Month {
  return rows.reduce((month, row) => (row.month < month ? row.month : month), rows[0].month)
}

/** Mostly all events are of this month, and then the key looks after that. */
function lastToSearch(rows: readonly StoredEvent[]): Month {
  const first = earliest(rows)
  const thisMonth = monthOf(clock.now())
  return rows.every((row) => row.month === first) && first >= thisMonth
    ? addMonths(first, -1)
    : thisMonth
}
