import type { EventFacts } from '#app/reports/feed'

/** What is read of `events` to show an event; `metadata` is big and shown nowhere in a list. */
export const EVENT_SELECT = `e.id, e.session_id, e.created_at, e.url, e.event_category, e.event_action, e.event_label,
  e.event_value, e.lead_score, e.score_reasons, e.scored_by, e.clock_suspect`

export interface EventRow extends EventFacts {
  scoredBy: string
  /** The client's clock was unusable; the time is that of receipt. */
  clockSuspect: boolean
}

/** One row of a query that selected `EVENT_SELECT`. */
export function toEvent(row: Record<string, any>): EventRow {
  return {
    id: row.id,
    sessionId: row.session_id,
    createdAt: row.created_at,
    url: row.url,
    category: row.event_category,
    action: row.event_action,
    label: row.event_label,
    value: row.event_value,
    score: row.lead_score,
    scoreReasons: row.score_reasons ?? [],
    scoredBy: row.scored_by,
    clockSuspect: row.clock_suspect,
  }
}
