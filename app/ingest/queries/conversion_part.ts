import type { StoredEvent } from '#app/ingest/types'
import { insertPart } from '#app/ingest/queries/statement_part'

/** Conversions once more, in a table of their own: who asks for them does not walk through all events. */
export const conversions = insertPart<StoredEvent>('g', 'new_conversions', 'conversions', [
  { name: 'site_id', type: 'uuid', value: (event) => event.siteId },
  { name: 'id', type: 'uuid', value: (event) => event.id },
  { name: 'session_id', type: 'uuid', value: (event) => event.sessionId },
  { name: 'session_month', type: 'date', value: (event) => event.month },
  { name: 'converted_at', type: 'timestamptz', value: (event) => event.createdAt.toISOString() },
  { name: 'action', type: 'text', value: (event) => event.action },
  { name: 'label', type: 'text', value: (event) => event.label },
  { name: 'value', type: 'float8', value: (event) => event.value },
  { name: 'currency', type: 'text', value: (event) => event.currency },
])
