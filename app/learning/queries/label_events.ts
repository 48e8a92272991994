import db from '@adonisjs/lucid/services/db'
import type { PastEvent, PastSession } from '#app/learning/example_of'

/** Nobody does more in a visit; a script does. */
const MAX_EVENTS = 1_000

/** The events of these sessions by the session's id, oldest first. */
export async function eventsOfSessions(
  siteId: string,
  sessions: PastSession[]
): Promise<Map<string, PastEvent[]>> {
  const { rows } = await db.connection('service').rawQuery<{ rows: EventRow[] }>(
    `SELECT e.* FROM unnest(?::uuid[], ?::date[]) AS k (id, month)
     CROSS JOIN LATERAL (SELECT e.session_id, e.created_at, e.event_category, e.event_action, e.event_value, e.referrer,
         CASE WHEN e.url LIKE '%\\?%' OR e.url LIKE '%#%' THEN e.url END AS url
       FROM events e WHERE e.site_id = ? AND e.session_id = k.id AND e.session_month = k.month
      ORDER BY e.created_at, e.id LIMIT ?) AS e`,
    [
      sessions.map(({ id }) => id) as any,
      sessions.map(({ month }) => month) as any,
      siteId,
      MAX_EVENTS,
    ]
  )
  const found = new Map<string, PastEvent[]>()
  for (const row of rows) {
    const events = found.get(row.session_id)
    if (events) events.push(toEvent(row))
    else found.set(row.session_id, [toEvent(row)])
  }
  return found
}

interface EventRow {
  session_id: string
  created_at: Date
  event_category: string
  event_action: string
  event_value: number | null
  referrer: string | null
  url: string | null
}

function toEvent(row: EventRow): PastEvent {
  return {
    at: row.created_at,
    category: row.event_category,
    action: row.event_action,
    value: row.event_value,
    referrer: row.referrer,
    url: row.url,
  }
}
