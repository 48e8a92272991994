import type { Band } from '#app/scoring/band'
import type { Period } from '#app/shared/queries/conditions'
import type { LeadStatus } from '#app/leads/desk/lead_status'

/** Which leads are wanted, and in which order; as the address of the page says it. Null: all. */
export interface DeskFilter {
  period: Period | null
  status: LeadStatus | null
  channel: string | null
  label: string | null
  band: Band | null
  /** A person's id, `me`, or `nobody`. */
  assignee: string | null
  called: 'yes' | 'no' | null
  /** A name, a campaign, or digits of a number. */
  q: string
  /** SHA-256 of an address in lower case: the address itself stays with who typed it. */
  email: string | null
  sort: keyof typeof SORTS
}

/** What the lead with the most of it comes first by; ties by the next. Each is the beginning of an index. */
export const SORTS = {
  activity: [{ sql: 'l.last_activity_at', type: 'timestamptz' }],
  score: [
    { sql: 'l.score', type: 'smallint' },
    { sql: 'l.last_activity_at', type: 'timestamptz' },
  ],
  value: [
    { sql: 'coalesce(l.value, -1)', type: 'numeric' },
    { sql: 'l.last_activity_at', type: 'timestamptz' },
  ],
  seen: [{ sql: 'l.first_seen_at', type: 'timestamptz' }],
} as const
