import { EVENT_COLUMNS, SESSION_COLUMNS, VISITOR_COLUMNS } from './columns.js'

/**
 * The one statement of the prototype: writes sessions, visitors and events. Sessions and visitors may be none; an event
 * that is there already is left as it is.
 */
const names = (columns) => columns.map(({ name }) => name).join(', ')

const unnest = (columns, first) =>
  `unnest(${columns.map(({ type }, i) => `$${first + i}::${type}[]`).join(', ')})`

const FIRST_SESSION = 1 + EVENT_COLUMNS.length
const FIRST_VISITOR = FIRST_SESSION + SESSION_COLUMNS.length

export const STORE = {
  name: 'ceiling_store',
  text: `
    WITH s AS (
      INSERT INTO sessions (${names(SESSION_COLUMNS)})
      SELECT * FROM ${unnest(SESSION_COLUMNS, FIRST_SESSION)}
      ON CONFLICT (site_id, id, created_month) DO UPDATE SET
        last_event_at = excluded.last_event_at, exit_page = excluded.exit_page,
        event_count = sessions.event_count + excluded.event_count,
        score = greatest(sessions.score, excluded.score)
    ), v AS (
      INSERT INTO visitors (${names(VISITOR_COLUMNS)})
      SELECT * FROM ${unnest(VISITOR_COLUMNS, FIRST_VISITOR)}
      ON CONFLICT (site_id, fingerprint) DO UPDATE SET last_seen_at = excluded.last_seen_at
    )
    INSERT INTO events (${names(EVENT_COLUMNS)})
    SELECT * FROM ${unnest(EVENT_COLUMNS, 1)} ON CONFLICT DO NOTHING`,
}

/** @returns {string[]} what `STORE` is executed with; rows in the order of their keys */
export function valuesOf(events, sessions) {
  const arrays = (columns, rows) => columns.map(({ value, toArray }) => toArray(rows.map(value)))
  const visitors = sessions.toSorted((a, b) => compare(a.fingerprint, b.fingerprint))
  return [
    ...arrays(
      EVENT_COLUMNS,
      events.toSorted((a, b) => compare(a.id, b.id))
    ),
    ...arrays(
      SESSION_COLUMNS,
      sessions.toSorted((a, b) => compare(a.sid, b.sid))
    ),
    ...arrays(VISITOR_COLUMNS, visitors),
  ]
}

function compare(a, b) {
  if (a === b) return 0
  return a < b ? -1 : 1
}
